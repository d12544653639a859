package org.hakbang.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Count;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Approval;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions put to approvers and what became of them. The caller has checked that the
 * actor may see or submit the subject; the pages of this module check for themselves.
 */
@Service
public class Resolutions {

	private final ResolutionRepository resolutions;

	private final CommitteeRepository committees;

	private final Today today;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	Resolutions(ResolutionRepository resolutions, CommitteeRepository committees, Today today, Trail trail, Ids ids,
			Clock clock) {
		this.resolutions = resolutions;
		this.committees = committees;
		this.today = today;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Freezes what was seen and puts the question. Refused if the committee does not
	 * exist, has fewer than three seats, or cannot reach its quorum without the
	 * submitter; also if the step has an open question already. The caller makes the
	 * engine call afterwards.
	 * @throws IllegalArgumentException if the step needs no approval
	 */
	@Transactional
	public Result<ResolutionId> submit(Submission submission) {
		UUID id = this.ids.next();
		UUID committee = null;
		String role = null;
		if (submission.approval() instanceof Approval.ByCommittee by) {
			Optional<Committee> found = this.committees.find(submission.territory(), by.body());
			Problem refusal = refusal(found, submission);
			if (refusal != null) {
				return Result.refused(refusal);
			}
			committee = found.orElseThrow().id();
		}
		else if (submission.approval() instanceof Approval.ByOfficer by) {
			role = by.role();
		}
		else {
			throw new IllegalArgumentException("Nobody approves " + submission.step());
		}
		if (!this.resolutions.insert(id, submission, committee, role, this.clock.instant())) {
			return Result.refused(Problem.of("", "approval.submit.open"));
		}
		this.trail.record(TrailEntry.of("resolution.submitted", submission.subject(), submission.territory())
			.step(submission.step())
			.object(id));
		return Result.done(new ResolutionId(id));
	}

	/** The resolutions of a subject's step, newest first. */
	@Transactional(readOnly = true)
	public List<ResolutionView> of(Subject subject, String step) {
		return this.resolutions.of(subject, step);
	}

	/** What sent a step back, as long as it has not been submitted again. */
	@Transactional(readOnly = true)
	public Optional<ResolutionView> returned(Subject subject, String step) {
		return this.resolutions.of(subject, step)
			.stream()
			.findFirst()
			.filter((newest) -> newest.outcome() == ResolutionView.Outcome.RETURNED);
	}

	/** The latest decided resolution of a step that approved it. */
	@Transactional(readOnly = true)
	public Optional<ResolutionView> approval(Subject subject, String step) {
		return this.resolutions.of(subject, step)
			.stream()
			.filter((resolution) -> resolution.outcome() == ResolutionView.Outcome.APPROVED)
			.findFirst();
	}

	private @Nullable Problem refusal(Optional<Committee> found, Submission submission) {
		if (found.isEmpty()) {
			return Problem.of("", "approval.submit.no-committee");
		}
		Committee committee = found.get();
		LocalDate today = this.today.in(submission.territory());
		int seats = committee.seatsOn(today).size();
		if (seats < Committee.FEWEST_SEATS) {
			return Problem.of("", "approval.submit.few-seats", seats, Committee.FEWEST_SEATS);
		}
		Count count = committee.count(today, Map.of(), committee.seatsOf(submission.submittedBy(), today));
		return count.reachable() ? null : Problem.of("", "approval.submit.no-quorum", count.needed(), count.base());
	}

}
