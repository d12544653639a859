package org.hakbang.cycle;

import org.hakbang.checklist.TaskDefinition;
import org.hakbang.engine.DoneTask;

/** A finished task, for somebody who still has its page open. */
public record FinishedTaskView(CycleId cycle, String step, TaskDefinition definition, DoneTask done) {

}
