package org.hakbang.approval;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.engine.ApprovalOutcome;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions of a named officer, made here or signed on paper and typed in. Nobody decides
 * what they submitted themselves.
 */
@Service
public class OfficerDecisions {

	private final ResolutionRepository resolutions;

	private final SignedPapers papers;

	private final Sight sight;

	private final Access access;

	private final People people;

	private final Territories territories;

	private final Processes processes;

	private final Trail trail;

	private final Clock clock;

	OfficerDecisions(ResolutionRepository resolutions, SignedPapers papers, Sight sight, Access access, People people,
			Territories territories, Processes processes, Trail trail, Clock clock) {
		this.resolutions = resolutions;
		this.papers = papers;
		this.sight = sight;
		this.access = access;
		this.people = people;
		this.territories = territories;
		this.processes = processes;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * The officer decides. Fields: {@code decision} ({@code approved}/{@code returned}),
	 * {@code reasons} (required on a return).
	 */
	@Transactional
	public Result<ResolutionId> decide(ResolutionId id, Typed typed) {
		ResolutionRow resolution = lock(id);
		PersonId actor = this.access.actor();
		if (!holdsRole(resolution)) {
			throw new Forbidden();
		}
		List<Problem> problems = Typed.none();
		ApprovalOutcome outcome = outcome(typed, problems);
		String reasons = reasons(typed, outcome, problems);
		if (actor.equals(resolution.submittedBy())) {
			problems.add(0, Problem.of("", "approval.officer.own"));
		}
		if (resolution.outcome() != null) {
			return decidedAlready(resolution, outcome, actor);
		}
		if (!problems.isEmpty() || outcome == null) {
			return Result.refused(problems);
		}
		return save(resolution, outcome, new DecisionRow(id.value(), outcome.key(), today(resolution.territory()),
				reasons, null, actor, "", null, actor, this.clock.instant()));
	}

	/**
	 * Records what the officer signed on paper. Fields as in {@link #decide}, and
	 * {@code signatory} (a person's id, or {@code other} with {@code name}),
	 * {@code date}, {@code number}; the scan is required.
	 */
	@Transactional(rollbackFor = IOException.class)
	public Result<ResolutionId> recordPaper(ResolutionId id, Typed typed, @Nullable Upload scan) throws IOException {
		ResolutionRow resolution = lock(id);
		TerritoryId territory = resolution.territory();
		PersonId actor = this.access.actor();
		if (!mayRecordPaper(territory)) {
			throw new Forbidden();
		}
		List<Problem> problems = Typed.none();
		ApprovalOutcome outcome = outcome(typed, problems);
		String reasons = reasons(typed, outcome, problems);
		if (resolution.outcome() != null) {
			return decidedAlready(resolution, outcome, actor);
		}
		if (typed.id("signatory").filter(resolution.submittedBy().value()::equals).isPresent()) {
			problems.add(Problem.of("signatory", "approval.officer.own-paper"));
		}
		else if (typed.get("signatory").isEmpty()) {
			problems.add(Problem.of("signatory", "approval.person.missing"));
		}
		else if (typed.is("signatory", "other")) {
			typed.text("name", 200, "approval.person.name.missing", problems::add);
		}
		LocalDate date = typed.past("date", today(territory), problems::add);
		if (date != null && date.isBefore(resolution.submittedAt().atZone(zone(territory)).toLocalDate())) {
			problems.add(Problem.of("date", "approval.officer.before-submission"));
		}
		String number = typed.optional("number", 100, problems::add);
		if (scan == null) {
			problems.add(Problem.of("scan", "approval.officer.scan.missing"));
		}
		if (!problems.isEmpty() || outcome == null || date == null || scan == null) {
			return Result.refused(problems);
		}
		Result<PersonId> signatory = new NamedPerson(this.people, territory).in(typed, "signatory", "name");
		if (signatory instanceof Result.Refused<PersonId> refused) {
			return Result.refused(refused.problems());
		}
		Result<UUID> paper = this.papers.take(ResolutionSubjects.subject(id.value()), scan, date, actor, "scan");
		if (paper instanceof Result.Refused<UUID> refused) {
			SignedPapers.undo();
			return Result.refused(refused.problems());
		}
		return save(resolution, outcome,
				new DecisionRow(id.value(), outcome.key(), date, reasons, null,
						((Result.Done<PersonId>) signatory).value(), number, ((Result.Done<UUID>) paper).value(), actor,
						this.clock.instant()));
	}

	boolean mayDecide(ResolutionRow resolution) {
		return resolution.role() != null && resolution.outcome() == null && holdsRole(resolution)
				&& !this.access.actor().equals(resolution.submittedBy());
	}

	boolean mayRecordPaper(TerritoryId territory) {
		return this.access.may(Permission.MANAGE_COMMITTEE, territory)
				|| this.access.may(Permission.RECORD_DECISION, territory);
	}

	private boolean holdsRole(ResolutionRow resolution) {
		String key = resolution.role();
		return key != null && Role.ofKey(key)
			.filter((role) -> this.access.holds(role, this.sight.office(role, resolution.subject()),
					resolution.territory()))
			.isPresent();
	}

	private ResolutionRow lock(ResolutionId id) {
		this.sight.require(this.resolutions.find(id.value()).orElseThrow(NotFound::new).subject());
		return this.resolutions.lock(id.value()).filter((row) -> row.role() != null).orElseThrow(NotFound::new);
	}

	/** The same form sent twice is done; another decision came too late. */
	private Result<ResolutionId> decidedAlready(ResolutionRow resolution, @Nullable ApprovalOutcome outcome,
			PersonId actor) {
		DecisionRow decision = this.resolutions.decision(resolution.id()).orElseThrow();
		if (outcome != null && decision.outcome().equals(outcome.key()) && decision.recordedBy().equals(actor)) {
			return Result.done(new ResolutionId(resolution.id()));
		}
		return Result.refused(Problem.of("", "approval.officer.decided-meanwhile", decision.decidedOn().toString()));
	}

	private Result<ResolutionId> save(ResolutionRow resolution, ApprovalOutcome outcome, DecisionRow decision) {
		this.resolutions.decide(decision);
		this.trail.record(TrailEntry.of("resolution.decided", resolution.subject(), resolution.territory())
			.step(resolution.step())
			.item(outcome.key())
			.object(resolution.id()));
		if (!this.processes.decide(resolution.subject(), resolution.step(), outcome, decision.recordedBy())) {
			throw new IllegalStateException("Resolution " + resolution.id()
					+ " is open, but its step is not with its approver: engine and domain disagree");
		}
		return Result.done(new ResolutionId(resolution.id()));
	}

	private static @Nullable ApprovalOutcome outcome(Typed typed, List<Problem> problems) {
		for (ApprovalOutcome outcome : ApprovalOutcome.values()) {
			if (typed.is("decision", outcome.key())) {
				return outcome;
			}
		}
		problems.add(Problem.of("decision", "approval.officer.decision.missing"));
		return null;
	}

	private static String reasons(Typed typed, @Nullable ApprovalOutcome outcome, List<Problem> problems) {
		String reasons = typed.optional("reasons", 4000, problems::add);
		if (outcome == ApprovalOutcome.RETURNED && reasons.isEmpty()) {
			problems.add(Problem.of("reasons", "approval.meeting.reasons.missing"));
		}
		return reasons;
	}

	private LocalDate today(TerritoryId territory) {
		return LocalDate.now(this.clock.withZone(zone(territory)));
	}

	private ZoneId zone(TerritoryId territory) {
		return this.territories.country(territory).zone();
	}

}
