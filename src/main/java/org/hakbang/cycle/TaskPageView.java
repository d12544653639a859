package org.hakbang.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.OpenTask;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A task's own page.
 *
 * @param standings the indicators it asks (all required ones of the step, for the task
 * that submits)
 * @param fields what the form shows: the reader's draft, else the current answers
 * @param draftSavedAt when the reader saved a draft, null if there is none
 * @param missing conditions of the task that do not hold yet
 * @param mine whether the reader may do it
 */
public record TaskPageView(CycleView cycle, StepDefinition step, TaskDefinition definition, OpenTask task,
		List<Standing> standings, Map<String, List<String>> fields, @Nullable Instant draftSavedAt,
		List<Problem> missing, boolean mine) {

}
