package org.hakbang.approval;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Instrument;
import org.hakbang.approval.domain.Seat;
import org.hakbang.approval.domain.SeatFunction;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The committees of territories: their creating act, their roll, their quorum rule. A
 * body is named by its key in the country file; null means the country's first.
 */
@Service
public class Committees {

	private final CommitteeRepository committees;

	private final CommitteeViews views;

	private final SignedPapers papers;

	private final Access access;

	private final People people;

	private final Territories territories;

	private final Trail trail;

	private final Ids ids;

	private final Today today;

	private final Clock clock;

	Committees(CommitteeRepository committees, CommitteeViews views, SignedPapers papers, Access access, People people,
			Territories territories, Trail trail, Ids ids, Today today, Clock clock) {
		this.committees = committees;
		this.views = views;
		this.papers = papers;
		this.access = access;
		this.people = people;
		this.territories = territories;
		this.trail = trail;
		this.ids = ids;
		this.today = today;
		this.clock = clock;
	}

	/** The committee, empty if it has not been constituted. */
	@Transactional(readOnly = true)
	public Optional<CommitteeView> find(TerritoryId territory, @Nullable String body) {
		this.access.require(Permission.VIEW, territory);
		return this.committees.find(territory, body(territory, body))
			.map((committee) -> this.views.of(committee, this.today.in(territory)));
	}

	/** The key of the body, {@code body} itself or the country's first. */
	public String body(TerritoryId territory, @Nullable String body) {
		Country country = this.territories.country(territory);
		if (body == null) {
			return country.bodies().keySet().stream().sorted().findFirst().orElseThrow(NotFound::new);
		}
		if (!country.bodies().containsKey(body)) {
			throw new NotFound();
		}
		return body;
	}

	/**
	 * Constitutes a committee. Fields: {@code name}, {@code instrument}
	 * ({@code none}/{@code resolution}/{@code executive-order}/{@code ordinance}) and,
	 * unless none, {@code number}, {@code date}, {@code signatory}.
	 */
	@Transactional(rollbackFor = IOException.class)
	public Result<UUID> constitute(TerritoryId territory, @Nullable String body, Typed typed, @Nullable Upload scan)
			throws IOException {
		this.access.require(Permission.MANAGE_COMMITTEE, territory);
		this.territories.get(territory);
		CommitteeEntry entry = CommitteeEntry.read(typed, this.today.in(territory));
		if (!entry.problems().isEmpty()) {
			return Result.refused(entry.problems());
		}
		UUID id = this.ids.next();
		Committee committee = new Committee(id, 1, territory, body(territory, body), entry.name(), entry.instrument(),
				null, List.of());
		if (!this.committees.insert(committee, this.clock.instant())) {
			Committee theirs = this.committees.find(territory, committee.body()).orElseThrow();
			return entry.says(theirs) ? Result.done(theirs.id())
					: Result.refused(Problem.of("", "approval.committee.exists"));
		}
		if (scan != null && entry.instrument().kind() != Instrument.Kind.NONE) {
			Result<UUID> paper = this.papers.take(CommitteeSubjects.subject(id), scan, entry.instrument().date(),
					this.access.actor(), "scan");
			if (paper instanceof Result.Refused<UUID> refused) {
				SignedPapers.undo();
				return refused;
			}
			this.committees.save(committee.with(entry.name(), entry.with(((Result.Done<UUID>) paper).value())));
		}
		this.trail.record(TrailEntry.of("committee.created", null, territory)
			.object(id)
			.item(committee.body())
			.details(entry.details()));
		return Result.done(id);
	}

	/**
	 * Changes the name or the creating act; {@code version} must be the one the person
	 * saw.
	 */
	@Transactional(rollbackFor = IOException.class)
	public Result<UUID> amend(TerritoryId territory, @Nullable String body, Typed typed, @Nullable Upload scan)
			throws IOException {
		Committee committee = lock(territory, body);
		CommitteeEntry entry = CommitteeEntry.read(typed, this.today.in(territory));
		if (!entry.problems().isEmpty()) {
			return Result.refused(entry.problems());
		}
		if (entry.says(committee) && scan == null) {
			return Result.done(committee.id());
		}
		if (changedMeanwhile(committee, typed)) {
			return Result.refused(Problem.of("", "approval.committee.changed"));
		}
		UUID paper = (entry.instrument().kind() != Instrument.Kind.NONE) ? committee.instrument().scan() : null;
		if (scan != null && entry.instrument().kind() != Instrument.Kind.NONE) {
			Result<UUID> taken = this.papers.take(CommitteeSubjects.subject(committee.id()), scan,
					entry.instrument().date(), this.access.actor(), "scan");
			if (taken instanceof Result.Refused<UUID> refused) {
				return refused;
			}
			paper = ((Result.Done<UUID>) taken).value();
		}
		this.committees.save(committee.with(entry.name(), entry.with(paper)));
		this.trail.record(TrailEntry.of("committee.changed", null, territory)
			.object(committee.id())
			.item(committee.body())
			.details(entry.details()));
		return Result.done(committee.id());
	}

	/**
	 * Settles the quorum rule. Fields: {@code rule} ({@code more-than-half},
	 * {@code seats} with {@code seats}, {@code share} with {@code over} and
	 * {@code under}), {@code source}, {@code version}.
	 */
	@Transactional
	public Result<UUID> settleQuorum(TerritoryId territory, @Nullable String body, Typed typed) {
		Committee committee = lock(territory, body);
		QuorumEntry entry = QuorumEntry.read(typed);
		if (entry.quorum() == null) {
			return Result.refused(entry.problems());
		}
		if (entry.quorum().equals(committee.quorum())) {
			return Result.done(committee.id());
		}
		if (changedMeanwhile(committee, typed)) {
			return Result.refused(Problem.of("", "approval.committee.changed"));
		}
		this.committees.save(committee.with(entry.quorum()));
		this.trail.record(TrailEntry.of("committee.quorum-settled", null, territory)
			.object(committee.id())
			.item(typed.get("rule"))
			.details(Map.of("source", entry.quorum().source())));
		return Result.done(committee.id());
	}

	/**
	 * Fills a seat. Fields: {@code seat} (its new id: the same form sent twice fills one
	 * seat), {@code label}, {@code person} (an id, or {@code other} with
	 * {@code personName}), {@code function}, {@code migrant} ({@code yes}), {@code from}.
	 */
	@Transactional
	public Result<UUID> fillSeat(TerritoryId territory, @Nullable String body, Typed typed) {
		Committee committee = lock(territory, body);
		UUID id = typed.id("seat").orElseThrow(NotFound::new);
		if (committee.seats().stream().anyMatch((seat) -> seat.id().equals(id))) {
			return Result.done(id);
		}
		if (this.committees.seatElsewhere(id, committee.id())) {
			throw new NotFound();
		}
		List<Problem> problems = Typed.none();
		String label = typed.text("label", 200, "approval.seat.label.missing", problems::add);
		SeatFunction function = SeatFunction.ofKey(typed.get("function")).orElse(null);
		if (function == null) {
			problems.add(Problem.of("function", "approval.seat.function.missing"));
		}
		LocalDate from = typed.date("from", problems::add);
		if (typed.get("person").isEmpty() && typed.get("personName").isEmpty()) {
			problems.add(Problem.of("person", "approval.person.missing"));
		}
		else if (typed.is("person", "other")) {
			typed.text("personName", 200, "approval.person.name.missing", problems::add);
		}
		if (!problems.isEmpty() || function == null || from == null) {
			return Result.refused(problems);
		}
		Result<PersonId> person = new NamedPerson(this.people, territory).in(typed, "person", "personName");
		if (person instanceof Result.Refused<PersonId> refused) {
			return Result.refused(refused.problems());
		}
		Result<Committee> filled = committee.fill(new Seat(id, label, ((Result.Done<PersonId>) person).value(),
				function, typed.is("migrant", "yes"), from, null));
		if (filled instanceof Result.Refused<Committee> refused) {
			return Result.refused(refused.problems());
		}
		this.committees.save(((Result.Done<Committee>) filled).value());
		this.trail.record(TrailEntry.of("seat.filled", null, territory)
			.object(id)
			.item(function.key())
			.details(Map.of("label", label)));
		return Result.done(id);
	}

	/** Ends a seat; field {@code to}: its last day. */
	@Transactional
	public Result<UUID> endSeat(TerritoryId territory, @Nullable String body, UUID seat, Typed typed) {
		Committee committee = lock(territory, body);
		if (committee.seats().stream().noneMatch((each) -> each.id().equals(seat))) {
			throw new NotFound();
		}
		List<Problem> problems = Typed.none();
		LocalDate last = typed.date("to", problems::add);
		if (last == null) {
			return Result.refused(problems);
		}
		if (committee.seats().stream().anyMatch((each) -> each.id().equals(seat) && last.equals(each.to()))) {
			return Result.done(seat);
		}
		Result<Committee> ended = committee.end(seat, last);
		if (ended instanceof Result.Refused<Committee> refused) {
			return Result.refused(refused.problems());
		}
		this.committees.save(((Result.Done<Committee>) ended).value());
		this.trail.record(TrailEntry.of("seat.ended", null, territory).object(seat));
		return Result.done(seat);
	}

	private Committee lock(TerritoryId territory, @Nullable String body) {
		this.access.require(Permission.MANAGE_COMMITTEE, territory);
		return this.committees.lock(territory, body(territory, body)).orElseThrow(NotFound::new);
	}

	private static boolean changedMeanwhile(Committee committee, Typed typed) {
		return !typed.get("version").equals(String.valueOf(committee.version()));
	}

}
