package org.hakbang.cycle;

import java.util.List;
import java.util.Optional;

import org.hakbang.approval.ResolutionId;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Submission;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.cycle.domain.Steps;
import org.hakbang.identity.Access;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Component;

/** Puts a step before its approver, with what the approver shall see frozen. */
@Component
class StepSubmission {

	private final CycleReading reading;

	private final Steps steps;

	private final Dossier dossier;

	private final ReportFiling reports;

	private final Resolutions resolutions;

	private final Access access;

	StepSubmission(CycleReading reading, Steps steps, Dossier dossier, ReportFiling reports, Resolutions resolutions,
			Access access) {
		this.reading = reading;
		this.steps = steps;
		this.dossier = dossier;
		this.reports = reports;
		this.resolutions = resolutions;
		this.access = access;
	}

	/**
	 * Submits, and files the report of a repeating step; answers what stands against it,
	 * empty if it is submitted. The caller makes the engine call.
	 */
	List<Problem> submit(CycleFile file, StepDefinition step) {
		Optional<ReportingPeriod> period = this.reports.file(file, step);
		List<Standing> standings = this.reading.standings(file)
			.stream()
			.filter((standing) -> step.indicators().contains(standing.indicator()))
			.toList();
		List<Problem> unmet = standings.stream().filter(Blockers::unmet).map(StepSubmission::problem).toList();
		if (!unmet.isEmpty()) {
			return unmet;
		}
		if (step.approval() instanceof Approval.NotNeeded) {
			return List.of();
		}
		int run = this.steps.submissions(file.cycle().cycleId(), step.id()) + 1;
		PersonId actor = this.access.actor();
		Result<ResolutionId> put = this.resolutions
			.submit(new Submission(file.subject(), file.territoryId(), step.id(), step.number(), run, step.title(),
					step.approval(), actor, this.dossier.of(file, step, standings, actor, run, period)));
		return (put instanceof Result.Refused<ResolutionId> refused) ? refused.problems() : List.of();
	}

	private static Problem problem(Standing standing) {
		String code = standing.indicator().code();
		return Problem.of(AnswerForm.firstField(standing.indicator()),
				standing.evidenceMissing() ? "error.unmet-evidence" : "error.unmet", code);
	}

}
