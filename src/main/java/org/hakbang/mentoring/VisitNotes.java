package org.hakbang.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Notes of visits, calls, mentoring sessions and meetings in a territory. Whoever may see
 * the territory's work may read them.
 */
@Service
public class VisitNotes {

	static final int LONGEST = 4000;

	private static final int MOST_NAMES = 30;

	static final int MOST_PROMISES = 30;

	private final VisitRows visits;

	private final PromiseRows promises;

	private final PromiseBook book;

	private final Circle circle;

	private final Access access;

	private final Today today;

	private final Trail trail;

	private final Clock clock;

	VisitNotes(VisitRows visits, PromiseRows promises, PromiseBook book, Circle circle, Access access, Today today,
			Trail trail, Clock clock) {
		this.visits = visits;
		this.promises = promises;
		this.book = book;
		this.circle = circle;
		this.access = access;
		this.today = today;
		this.trail = trail;
		this.clock = clock;
	}

	/** The visits of a territory, the latest first. */
	@Transactional(readOnly = true)
	public List<VisitNote> of(TerritoryId territory, int skip, int limit) {
		this.access.require(Permission.VIEW, territory);
		return this.visits.of(territory, skip, limit);
	}

	/**
	 * @throws NotFound if the territory has no such visit, or not for the actor
	 */
	@Transactional(readOnly = true)
	public VisitNote get(TerritoryId territory, UUID id) {
		this.access.require(Permission.VIEW, territory);
		return this.visits.find(territory, id).orElseThrow(NotFound::new);
	}

	/** What was promised at a visit, by the day it is due. */
	@Transactional(readOnly = true)
	public List<Promise> promises(TerritoryId territory, UUID id) {
		return this.promises.of(get(territory, id).id());
	}

	/** The open promises of a territory, those due first. */
	@Transactional(readOnly = true)
	public List<Promise> open(TerritoryId territory, int limit) {
		this.access.require(Permission.VIEW, territory);
		return this.promises.open(territory, limit);
	}

	@Transactional(readOnly = true)
	public int openCount(TerritoryId territory) {
		this.access.require(Permission.VIEW, territory);
		return this.promises.openCount(territory);
	}

	/**
	 * Notes a visit. Fields: {@code date}, {@code kind}, {@code present} (ids),
	 * {@code others} (names, one a line: they are noted), {@code found}, and for each
	 * promise {@code promise.<n>.what}, {@code .by} (a name) and {@code .due}; empty ones
	 * are passed over.
	 * @param id its new id: the same form sent twice notes it once
	 */
	@Transactional
	public Result<UUID> note(TerritoryId territory, UUID id, Typed typed) {
		this.access.require(Permission.NOTE_VISIT, territory);
		Optional<VisitNote> there = this.visits.find(territory, id);
		if (there.isPresent()) {
			return Result.done(there.get().id());
		}
		List<Problem> problems = new ArrayList<>();
		LocalDate today = this.today.in(territory);
		LocalDate heldOn = typed.date("date", "mentoring.date.missing", "mentoring.date.wrong", problems::add);
		if (heldOn != null && heldOn.isAfter(today)) {
			problems.add(Problem.of("date", "mentoring.date.ahead"));
		}
		VisitKind kind = VisitKind.ofKey(typed.get("kind")).orElse(null);
		if (kind == null) {
			problems.add(Problem.of("kind", "mentoring.kind.missing"));
		}
		Set<PersonId> present = present(territory, typed, problems);
		String found = typed.text("found");
		if (found.isEmpty()) {
			problems.add(Problem.of("found", "mentoring.found.missing"));
		}
		if (found.length() > LONGEST) {
			problems.add(Problem.of("found", "mentoring.found.long", LONGEST, found.length()));
		}
		List<PromiseEntry> entries = entries(territory, typed, Objects.requireNonNullElse(heldOn, today),
				List.copyOf(present), problems);
		if (!problems.isEmpty() || heldOn == null || kind == null) {
			// Names may have been noted on the way.
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Result.refused(problems);
		}
		VisitNote visit = new VisitNote(id, territory, kind, heldOn, this.access.actor(), this.clock.instant(), found,
				List.copyOf(present));
		if (!this.visits.add(visit)) {
			throw new NotFound();
		}
		this.trail.record(TrailEntry.of("visit.noted", null, territory).item(kind.key()).object(id));
		entries.forEach((entry) -> this.book.write(visit, entry));
		return Result.done(id);
	}

	private Set<PersonId> present(TerritoryId territory, Typed typed, List<Problem> problems) {
		List<PersonView> known = this.circle.of(territory);
		Set<PersonId> present = new LinkedHashSet<>();
		for (String id : typed.all("present")) {
			known.stream()
				.map(PersonView::id)
				.filter((person) -> person.toString().equals(id))
				.findFirst()
				.ifPresentOrElse(present::add, () -> problems.add(Problem.of("present", "mentoring.present.unknown")));
		}
		List<String> names = typed.text("others").lines().map(String::strip).filter((name) -> !name.isEmpty()).toList();
		if (names.size() > MOST_NAMES) {
			problems.add(Problem.of("others", "mentoring.others.many", MOST_NAMES));
			return present;
		}
		for (String name : names) {
			Result<PersonId> person = this.circle.named(territory, name, known, "others");
			if (person instanceof Result.Refused<PersonId> refused) {
				problems.addAll(refused.problems());
			}
			else if (person instanceof Result.Done<PersonId> done) {
				present.add(done.value());
			}
		}
		if (present.isEmpty() && problems.stream().noneMatch((problem) -> problem.field().equals("others"))) {
			problems.add(Problem.of("present", "mentoring.present.missing"));
		}
		return present;
	}

	private List<PromiseEntry> entries(TerritoryId territory, Typed typed, LocalDate heldOn, List<PersonId> present,
			List<Problem> problems) {
		// Read again: those just noted can have promised something too.
		List<PersonView> known = this.circle.of(territory);
		List<PromiseEntry> entries = new ArrayList<>();
		for (int row = 0; row < MOST_PROMISES; row++) {
			String prefix = "promise." + row + ".";
			if (PromiseEntry.typed(typed, prefix)) {
				PromiseEntry.read(typed, prefix, heldOn, known, present, problems::add).ifPresent(entries::add);
			}
		}
		return entries;
	}

	/**
	 * Takes back a note: what was found and promised is erased; that there was a visit
	 * stays.
	 * @throws Forbidden if somebody else noted it
	 */
	@Transactional
	public void withdraw(TerritoryId territory, UUID id) {
		get(territory, id);
		this.visits.lock(id);
		VisitNote visit = get(territory, id);
		if (!visit.notedBy().equals(this.access.actor())) {
			throw new Forbidden();
		}
		if (!visit.withdrawn()) {
			this.visits.withdraw(id, this.access.actor(), this.clock.instant());
			this.trail.record(TrailEntry.of("visit.withdrawn", null, territory).item(visit.kind().key()).object(id));
		}
	}

}
