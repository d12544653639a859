package org.hakbang.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises: made, kept, and open after all. */
@Service
class PromiseBook {

	private final VisitRows visits;

	private final PromiseRows promises;

	private final Circle circle;

	private final Access access;

	private final People people;

	private final Today today;

	private final Notices notices;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	PromiseBook(VisitRows visits, PromiseRows promises, Circle circle, Access access, People people, Today today,
			Notices notices, Trail trail, Ids ids, Clock clock) {
		this.visits = visits;
		this.promises = promises;
		this.circle = circle;
		this.access = access;
		this.people = people;
		this.today = today;
		this.notices = notices;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/** Writes down what was promised and tells whoever promised it. */
	void write(VisitNote visit, PromiseEntry entry) {
		Promise promise = new Promise(this.ids.next(), visit.id(), visit.territory(), entry.by(), entry.what(),
				entry.due(), null, visit.notedBy());
		this.promises.add(promise, this.clock.instant());
		this.trail.record(entry("promise.made", promise));
		PersonId actor = this.access.actor();
		if (!promise.by().equals(actor)) {
			this.notices.send(new NewNotice(promise.by(), "promise-made", promise.territory(), page(promise),
					List.of(this.people.names(Set.of(actor)).getOrDefault(actor, ""), promise.due().toString()),
					"promise:" + promise.id()));
		}
	}

	/**
	 * Adds a promise to a visit. Fields: {@code what}, {@code by} (a name), {@code due}.
	 */
	@Transactional
	public Result<UUID> add(TerritoryId territory, UUID visit, Typed typed) {
		this.access.require(Permission.VIEW, territory);
		VisitNote note = this.visits.find(territory, visit).orElseThrow(NotFound::new);
		this.access.require(Permission.NOTE_VISIT, territory);
		if (note.withdrawn()) {
			throw new Forbidden();
		}
		List<Problem> problems = new ArrayList<>();
		if (this.promises.of(visit).size() >= VisitNotes.MOST_PROMISES) {
			problems.add(Problem.of("what", "mentoring.what.many", VisitNotes.MOST_PROMISES));
		}
		PromiseEntry entry = PromiseEntry
			.read(typed, "", note.heldOn(), this.circle.of(territory), note.present(), problems::add)
			.orElse(null);
		if (!problems.isEmpty() || entry == null) {
			return Result.refused(problems);
		}
		write(note, entry);
		return Result.done(visit);
	}

	/**
	 * Says on which day a promise was kept. Field {@code kept}: not in the future.
	 * @throws Forbidden unless the actor promised it or may note visits here
	 */
	@Transactional
	public Result<UUID> keep(TerritoryId territory, UUID visit, UUID id, Typed typed) {
		Promise promise = lock(territory, visit, id);
		List<Problem> problems = new ArrayList<>();
		LocalDate kept = typed.date("kept", "mentoring.kept.missing", "mentoring.kept.wrong", problems::add);
		LocalDate today = this.today.in(territory);
		if (kept != null && kept.isAfter(today)) {
			problems.add(Problem.of("kept", "mentoring.kept.ahead"));
		}
		if (!problems.isEmpty() || kept == null) {
			return Result.refused(problems);
		}
		if (promise.open()) {
			mark(promise, kept, "promise.kept");
		}
		return Result.done(visit);
	}

	/** Says that a promise is open after all. */
	@Transactional
	public void reopen(TerritoryId territory, UUID visit, UUID id) {
		Promise promise = lock(territory, visit, id);
		if (promise.keptOn() != null) {
			mark(promise, null, "promise.opened");
		}
	}

	/** Whether the actor may say that a promise was kept. */
	boolean mayKeep(Promise promise) {
		return promise.by().equals(this.access.actor()) || this.access.may(Permission.NOTE_VISIT, promise.territory());
	}

	private Promise lock(TerritoryId territory, UUID visit, UUID id) {
		this.access.require(Permission.VIEW, territory);
		this.visits.find(territory, visit).orElseThrow(NotFound::new);
		this.visits.lock(visit);
		Promise promise = this.promises.of(visit)
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!mayKeep(promise)) {
			throw new Forbidden();
		}
		return promise;
	}

	private void mark(Promise promise, @Nullable LocalDate kept, String action) {
		this.promises.mark(this.ids.next(), promise.id(), kept, this.access.actor(), this.clock.instant());
		this.trail.record(entry(action, promise));
	}

	private static TrailEntry entry(String action, Promise promise) {
		return TrailEntry.of(action, null, promise.territory()).object(promise.visit());
	}

	static String page(Promise promise) {
		return "/territories/" + promise.territory().key() + "/visits/" + promise.visit() + "#promise-" + promise.id();
	}

}
