package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.checklist.Standing;
import org.hakbang.desk.DeskView;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param answers what was answered at the door, by field; only the facts once the person
 * is forgotten
 * @param consent what the person agreed to; null if nothing, or it was withdrawn
 * @param closedWhy null while it is open
 * @param tasks the open tasks of all steps and of what runs beside them
 * @param links the case it came from and those that came from it
 */
public record CaseView(CaseId id, String code, CycleDefinition definition, String bundle, DeskView desk,
		CaseSource source, Instant receivedAt, Map<String, List<String>> answers, @Nullable ConsentView consent,
		@Nullable Instant closedAt, @Nullable ClosingReason closedWhy, boolean forgotten, List<CaseStepView> steps,
		List<CaseTaskRow> tasks, List<Link> links) {

	/** The step that is being worked on or decided; empty if all rest. */
	public Optional<CaseStepView> current() {
		return this.steps.stream()
			.filter((step) -> step.status().active() || step.status() == CaseStepStatus.SUBMITTED)
			.findFirst();
	}

	/** The indicators of all steps, in order. */
	public List<Standing> standings() {
		return this.steps.stream().flatMap((step) -> step.standings().stream()).toList();
	}

	public boolean open() {
		return this.closedAt == null;
	}

	/** The answer that the product knows by a meaning; empty if there is none. */
	public String said(Meaning meaning) {
		return field(meaning).map((field) -> String.join(", ", this.answers.getOrDefault(field.id(), List.of())))
			.orElse("");
	}

	public Optional<IntakeField> field(Meaning meaning) {
		return this.definition.caseRules().field(meaning);
	}

	/** Whom it is about; the code once nobody knows. */
	public String who() {
		String name = said(Meaning.NAME);
		return name.isEmpty() ? this.code : name;
	}

	/**
	 * Another case beside this one.
	 *
	 * @param from whether this one came out of it
	 */
	public record Link(CaseId id, String code, CycleDefinition definition, boolean from) {

	}

}
