package org.hakbang.cycle;

import java.util.List;

import org.hakbang.approval.ResolutionView;
import org.hakbang.checklist.Standing;

/** A step with its tasks, indicators, blockers and decisions (newest first). */
public record StepPageView(CycleView cycle, StepView step, List<TaskRow> tasks, List<Standing> standings,
		List<Blocker> blockers, List<ResolutionView> decisions) {

}
