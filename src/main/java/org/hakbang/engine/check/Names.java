package org.hakbang.engine.check;

import org.hakbang.checklist.CycleDefinition;

/** The words that tie a BPMN file to the engine's wiring: ids, messages, variables. */
public final class Names {

	public static final String WAIT = "wait-";

	public static final String RECOGNISE = "recognise-";

	public static final String STEP = "step-";

	public static final String SIGNED_OFF = "signed-off-";

	public static final String OPEN = "open-";

	public static final String REOPEN = "reopen-";

	/** A message, and the boundary event that takes it. */
	public static final String REPEAT = "repeat-";

	private static final String CLOSE_CYCLE = "close-cycle";

	private static final String CLOSE_CASE = "close-case";

	/** Processes in the folder {@code approval}. */
	public static final String APPROVAL = "approval-";

	public static final String STEP_VARIABLE = "step";

	public static final String OUTCOME_VARIABLE = "outcome";

	private Names() {
	}

	/** The message that ends a cycle or a case, normal or early. */
	public static String close(CycleDefinition definition) {
		return definition.isCase() ? CLOSE_CASE : CLOSE_CYCLE;
	}

	public static boolean isApproval(String process) {
		return process.startsWith(APPROVAL);
	}

}
