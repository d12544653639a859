package org.hakbang.helpdesk.web;

import java.util.List;
import java.util.Optional;

import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Resolutions;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.helpdesk.CaseStepView;
import org.hakbang.helpdesk.CaseView;
import org.springframework.stereotype.Component;

/** What the second officer said of a step, for whoever goes on with it. */
@Component
class CaseDecisions {

	private final Resolutions resolutions;

	CaseDecisions(Resolutions resolutions) {
		this.resolutions = resolutions;
	}

	/** Decisions of a step, newest first; what is not decided yet is none. */
	List<ResolutionView> of(CaseView file, CaseStepView step) {
		return this.resolutions.of(file.id().subject(), step.step().id())
			.stream()
			.filter((resolution) -> resolution.outcome() != null)
			.toList();
	}

	/** What sent the step back on which the case stands. */
	Optional<ResolutionView> returned(CaseView file) {
		return file.current()
			.filter((step) -> step.status() == CaseStepStatus.RETURNED)
			.flatMap((step) -> this.resolutions.returned(file.id().subject(), step.step().id()));
	}

}
