package org.hakbang.checklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What {@code cycle.yaml} or {@code case.yaml} and its checklists say, whole.
 *
 * @param key the folder's name, such as {@code mainstreaming}
 * @param process the id of the BPMN process that drives it
 * @param levels the levels of territory that can have such a cycle; empty for a case
 * @param official whether an act has adopted the checklist; if not, pages say "working
 * draft, not official"
 * @param phases the parts in which the steps are thought of, such as foundations and
 * operations (S 3107); empty if the author names none
 * @param sides what runs beside the steps, one process for each thing, such as a funding
 * application; only a case has them
 * @param rules what only a kind of case says; null for a cycle
 */
public record CycleDefinition(String key, int edition, Text title, String process, List<String> levels,
		boolean official, List<StepDefinition> steps, List<Phase> phases, List<StepDefinition> sides,
		@Nullable CaseRules rules) {

	/** A cycle of a territory. */
	public CycleDefinition(String key, int edition, Text title, String process, List<String> levels, boolean official,
			List<StepDefinition> steps, List<Phase> phases) {
		this(key, edition, title, process, levels, official, steps, phases, List.of(), null);
	}

	/** The file that says what a cycle is. */
	public static final String CYCLE_FILE = "cycle.yaml";

	/** The file that says what a kind of case is. */
	public static final String CASE_FILE = "case.yaml";

	/** Whether it is a kind of case and no cycle. */
	public boolean isCase() {
		return this.rules != null;
	}

	/**
	 * What only a kind of case says.
	 * @throws IllegalStateException for a cycle
	 */
	public CaseRules caseRules() {
		if (this.rules == null) {
			throw new IllegalStateException(this.key + " is a cycle");
		}
		return this.rules;
	}

	/**
	 * Steps that belong together, whatever their order.
	 *
	 * @param steps their ids
	 */
	public record Phase(Text title, Text summary, List<String> steps) {

	}

	/**
	 * A step, or what runs beside the steps.
	 * @throws NotFound if there is no such step
	 */
	public StepDefinition step(String id) {
		return stepsAndSides().filter((step) -> step.id().equals(id)).findFirst().orElseThrow(NotFound::new);
	}

	/** All that has tasks. */
	public Stream<StepDefinition> stepsAndSides() {
		return Stream.concat(this.steps.stream(), this.sides.stream());
	}

	/**
	 * @throws NotFound if no step has such an indicator
	 */
	public Indicator indicator(String code) {
		return this.steps.stream()
			.flatMap((step) -> step.indicators().stream())
			.filter((indicator) -> indicator.code().equals(code))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	public Optional<StepDefinition> stepOf(String code) {
		return this.steps.stream()
			.filter((step) -> step.indicators().stream().anyMatch((indicator) -> indicator.code().equals(code)))
			.findFirst();
	}

}
