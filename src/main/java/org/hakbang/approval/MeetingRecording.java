package org.hakbang.approval;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Verdict;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.engine.ApprovalOutcome;
import org.hakbang.engine.Processes;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records a meeting inside the caller's transaction. The caller has locked the committee,
 * so two recordings of it never run at once.
 */
@Component
class MeetingRecording {

	private final MeetingRepository meetings;

	private final MeetingSheets sheets;

	private final MeetingDrafts drafts;

	private final ResolutionRepository resolutions;

	private final SignedPapers papers;

	private final Processes processes;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	MeetingRecording(MeetingRepository meetings, MeetingSheets sheets, MeetingDrafts drafts,
			ResolutionRepository resolutions, SignedPapers papers, Processes processes, Trail trail, Ids ids,
			Clock clock) {
		this.meetings = meetings;
		this.sheets = sheets;
		this.drafts = drafts;
		this.resolutions = resolutions;
		this.papers = papers;
		this.processes = processes;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	Result<UUID> record(Committee committee, PersonId actor, UUID token, Typed typed, @Nullable Upload minutes)
			throws IOException {
		List<Problem> problems = new ArrayList<>();
		List<ResolutionView> questions = questions(committee, typed, problems);
		MeetingReading reading = MeetingReading.read(this.sheets.context(committee, questions), questions, typed);
		problems.addAll(reading.problems());
		if (minutes == null && decidesOwn(reading, actor)) {
			problems.add(Problem.of("minutes", "approval.meeting.minutes.own"));
		}
		LocalDate heldOn = reading.date();
		if (!problems.isEmpty() || heldOn == null) {
			return Result.refused(problems);
		}
		UUID paper = null;
		if (minutes != null) {
			Result<UUID> taken = this.papers.take(CommitteeSubjects.subject(committee.id()), minutes, heldOn, actor,
					"minutes");
			if (taken instanceof Result.Refused<UUID> refused) {
				return refused;
			}
			paper = ((Result.Done<UUID>) taken).value();
		}
		MeetingRow meeting = new MeetingRow(this.ids.next(), committee.id(), token, heldOn, reading.place(),
				reading.count().base(), reading.count().present(), reading.count().needed(), reading.count().reached(),
				actor, this.clock.instant(), paper);
		save(committee, meeting, reading);
		// The engine comes last: nothing is saved after it.
		reading.items()
			.stream()
			.filter((item) -> item.verdict() != null && item.verdict().decides())
			.forEach((item) -> tellEngine(item, actor));
		return Result.done(meeting.id());
	}

	/**
	 * Without the signed minutes one person alone would submit a step and sign it off.
	 */
	private static boolean decidesOwn(MeetingReading reading, PersonId actor) {
		return reading.items()
			.stream()
			.anyMatch((item) -> item.question().submittedBy().equals(actor) && item.verdict() != null
					&& item.verdict().decides());
	}

	/** The questions of the form, locked; those decided meanwhile become problems. */
	private List<ResolutionView> questions(Committee committee, Typed typed, List<Problem> problems) {
		List<ResolutionView> open = new ArrayList<>();
		List<UUID> asked = typed.all("items")
			.stream()
			.distinct()
			.map((id) -> Typed.uuid(id).orElseThrow(NotFound::new))
			.sorted()
			.toList();
		for (UUID id : asked) {
			ResolutionRow row = this.resolutions.lock(id)
				.filter((found) -> committee.id().equals(found.committee()))
				.orElseThrow(NotFound::new);
			ResolutionView view = this.resolutions.view(id).orElseThrow();
			if (row.outcome() == null) {
				open.add(view);
			}
			else {
				problems.add(Problem.of("item." + id + ".decision", "approval.meeting.decided-meanwhile",
						row.stepNumber(), String.valueOf(view.decidedOn())));
			}
		}
		return open;
	}

	private void save(Committee committee, MeetingRow meeting, MeetingReading reading) {
		this.meetings.insert(meeting, reading);
		if (meeting.minutes() != null) {
			this.meetings.addMinutes(meeting.id(), meeting.minutes(), meeting.recordedBy(), meeting.recordedAt());
		}
		this.drafts.delete(meeting.recordedBy(), committee.id());
		this.trail.record(TrailEntry
			.of(meeting.quorum() ? "meeting.recorded" : "meeting.recorded-without-quorum", null, committee.territory())
			.object(meeting.id()));
		for (MeetingReading.Item item : reading.items()) {
			Optional<String> outcome = Optional.ofNullable(item.verdict()).filter(Verdict::decides).map(Verdict::key);
			outcome.ifPresent((decided) -> this.resolutions.decide(decision(meeting, item, decided)));
			this.trail.record(TrailEntry
				.of(outcome.isPresent() ? "resolution.decided" : "resolution.put-off", item.question().subject(),
						committee.territory())
				.step(item.question().step())
				.item(outcome.orElse(null))
				.object(item.question().id().value()));
		}
	}

	private static DecisionRow decision(MeetingRow meeting, MeetingReading.Item item, String outcome) {
		Instant at = meeting.recordedAt();
		return new DecisionRow(item.question().id().value(), outcome, meeting.heldOn(), item.reasons(), meeting.id(),
				null, "", null, meeting.recordedBy(), at);
	}

	private void tellEngine(MeetingReading.Item item, PersonId actor) {
		ApprovalOutcome outcome = (item.verdict() == Verdict.APPROVED) ? ApprovalOutcome.APPROVED
				: ApprovalOutcome.RETURNED;
		if (!this.processes.decide(item.question().subject(), item.question().step(), outcome, actor)) {
			throw new IllegalStateException("Resolution " + item.question().id()
					+ " is open, but its step is not with its approver: engine and domain disagree");
		}
	}

}
