package org.hakbang.checklist;

import java.util.List;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A task as the checklist describes it to the person who does it; who does it stands in
 * the BPMN.
 *
 * @param purpose what it is for, required where no indicator is asked
 * @param due null for no due date
 * @param submits whether finishing it submits the step for approval
 * @param completesWhen names of conditions that must hold before it can be finished, such
 * as {@code committee-constituted}
 * @param place the page where the work is done, if it is not the task's own:
 * {@code committee} or empty
 * @param outcomes what whoever finishes it chooses from, and the process goes on by;
 * empty if there is one way only
 */
public record TaskDefinition(String id, Text title, Text purpose, @Nullable TaskDue due, boolean submits,
		List<String> completesWhen, String place, List<Option> outcomes) {

	public TaskDefinition(String id, Text title, Text purpose, @Nullable TaskDue due, boolean submits,
			List<String> completesWhen, String place) {
		this(id, title, purpose, due, submits, completesWhen, place, List.of());
	}

}
