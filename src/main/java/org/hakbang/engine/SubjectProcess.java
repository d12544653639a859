package org.hakbang.engine;

import java.util.Map;

import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;

/**
 * What a module that owns subjects tells the engine about them, and hears from it. The
 * calls come <b>during</b> an engine call, in its transaction; after the engine call
 * nothing may be saved.
 */
public interface SubjectProcess extends SubjectOwner {

	/** The hash of the subject's bundle. */
	String bundle(Subject subject);

	/**
	 * The office whose people do the subject's tasks, for roles that hold for one office
	 * (a desk) only; empty if there is none.
	 */
	default String office(Subject subject) {
		return "";
	}

	/**
	 * A step changed its phase. Write the transition, its projection and the trail; open
	 * the next step if there is one. It is called once for each of the steps when the
	 * process starts ({@link StepPhase#WAITING}).
	 */
	void changed(Subject subject, String step, StepPhase phase);

	/**
	 * The phases of the steps as the owner's own tables have them, by step id: the health
	 * check compares them with the engine's tokens. Empty if the owner does not say.
	 */
	default Map<String, StepPhase> phases(Subject subject) {
		return Map.of();
	}

	/** The subject's process has ended. */
	void ended(Subject subject);

}
