package org.hakbang.checklist;

import java.util.List;
import java.util.Optional;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Text;

/**
 * What {@code cycle.yaml} and its checklists say, whole.
 *
 * @param key the folder's name, such as {@code mainstreaming}
 * @param process the id of the BPMN process that drives it
 * @param levels the levels of territory that can have such a cycle
 * @param official whether an act has adopted the checklist; if not, pages say "working
 * draft, not official"
 * @param phases the parts in which the steps are thought of, such as foundations and
 * operations (S 3107); empty if the author names none
 */
public record CycleDefinition(String key, int edition, Text title, String process, List<String> levels,
		boolean official, List<StepDefinition> steps, List<Phase> phases) {

	/**
	 * Steps that belong together, whatever their order.
	 *
	 * @param steps their ids
	 */
	public record Phase(Text title, Text summary, List<String> steps) {

	}

	/**
	 * @throws NotFound if the cycle has no such step
	 */
	public StepDefinition step(String id) {
		return this.steps.stream().filter((step) -> step.id().equals(id)).findFirst().orElseThrow(NotFound::new);
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
