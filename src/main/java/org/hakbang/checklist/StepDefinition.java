package org.hakbang.checklist;

import java.util.List;
import java.util.Optional;

import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A step as the files define it.
 *
 * @param id a word, such as {@code prepare}; in BPMN {@code wait-prepare},
 * {@code step-prepare} …
 * @param number its place, from 1
 * @param process the id of its BPMN process
 * @param repeats how it comes back once it has been signed off; null if it does not
 */
public record StepDefinition(String id, int number, Text title, Text summary, String process, Approval approval,
		@Nullable Repeats repeats, List<TaskDefinition> tasks, List<Indicator> indicators) {

	public Optional<TaskDefinition> task(String id) {
		return this.tasks.stream().filter((task) -> task.id().equals(id)).findFirst();
	}

	public List<Indicator> askedBy(String task) {
		return this.indicators.stream().filter((indicator) -> indicator.task().equals(task)).toList();
	}

}
