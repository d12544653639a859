package org.hakbang.helpdesk;

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
 * An open task of a case.
 *
 * @param standings what the form asks
 * @param fields what it shows: the reader's draft, else the current answers
 * @param draftSavedAt null if there is no draft of the reader's
 * @param missing what must hold before it can be finished
 * @param mine whether the reader can do it
 */
public record CaseTaskView(CaseView file, StepDefinition step, TaskDefinition definition, OpenTask task,
		List<Standing> standings, Map<String, List<String>> fields, @Nullable Instant draftSavedAt,
		List<Problem> missing, boolean mine) {

}
