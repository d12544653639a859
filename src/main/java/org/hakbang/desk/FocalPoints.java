package org.hakbang.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.identity.People;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Which municipalities a desk means to reach first, and whom it knows there and abroad (S
 * 1384). Its own people and the administrators of its seat read it; its own people keep
 * it.
 */
@Service
public class FocalPoints {

	private static final int LONGEST_LETTER = 120;

	private final FocalPointRows rows;

	private final Desks desks;

	private final People people;

	private final Today today;

	private final Trail trail;

	FocalPoints(FocalPointRows rows, Desks desks, People people, Today today, Trail trail) {
		this.rows = rows;
		this.desks = desks;
		this.people = people;
		this.today = today;
		this.trail = trail;
	}

	/** The focal points of today, by name. */
	@Transactional(readOnly = true)
	public List<FocalPoint> of(DeskId desk) {
		return this.rows.of(desk, this.today.in(this.desks.requireSeen(desk).seat()));
	}

	/** The target municipalities, by name. */
	@Transactional(readOnly = true)
	public List<TerritoryId> targets(DeskId desk) {
		this.desks.requireSeen(desk);
		return this.rows.targets(desk);
	}

	/**
	 * Says which municipalities are targets from today on. Refuses under {@code targets}.
	 */
	@Transactional
	public Result<DeskId> target(DeskId id, List<TerritoryId> targets) {
		DeskView desk = this.desks.requireHandled(id);
		Set<TerritoryId> places = new LinkedHashSet<>(this.desks.places(id).stream().map(TerritoryView::id).toList());
		if (!places.containsAll(targets)) {
			return Result.refused(Problem.of("targets", "desk.targets.unknown"));
		}
		List<TerritoryId> before = this.rows.targets(id);
		LocalDate day = this.today.in(desk.seat());
		before.stream().filter((old) -> !targets.contains(old)).forEach((old) -> this.rows.drop(id, old, day));
		targets.forEach((target) -> this.rows.target(id, target, day));
		if (!Set.copyOf(before).equals(Set.copyOf(targets))) {
			this.trail.record(TrailEntry.of("desk.targeted", null, desk.seat()).item(desk.key()).object(id.value()));
		}
		return Result.done(id);
	}

	/**
	 * Names a focal point and notes the person without an account. Fields: {@code name},
	 * {@code place} (the key of a territory that the desk serves) or {@code abroad} (a
	 * country) and {@code city}, {@code since}, {@code letter}.
	 * @param point its new id: the same form sent twice names it once
	 */
	@Transactional
	public Result<UUID> name(DeskId id, UUID point, Typed typed) {
		DeskView desk = this.desks.requireHandled(id);
		if (this.rows.exists(id, point)) {
			return Result.done(point);
		}
		List<Problem> problems = new ArrayList<>();
		Result<PersonId> person = this.people.note(desk.seat(), typed.text("name"), null);
		if (person instanceof Result.Refused<PersonId> refused) {
			problems.addAll(refused.problems());
		}
		Where where = typed.where(id, this.desks, problems::add);
		LocalDate since = typed.date("since", problems::add);
		if (since == null && typed.text("since").isEmpty()) {
			problems.add(Problem.of("since", "desk.since.missing"));
		}
		if (since != null && since.isAfter(this.today.in(desk.seat()))) {
			problems.add(Problem.of("since", "desk.since.ahead"));
		}
		String letter = typed.text("letter", LONGEST_LETTER, problems::add);
		if (!problems.isEmpty() || where == null || since == null || !(person instanceof Result.Done<PersonId> noted)) {
			// The person may have been noted on the way.
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return Result.refused(problems);
		}
		this.rows.add(id, new FocalPoint(point, noted.value(), typed.text("name"), where, since, null, letter));
		this.trail.record(TrailEntry.of("desk.focal-point-named", null, desk.seat())
			.item(desk.key())
			.object(noted.value().value())
			.details(letter.isEmpty() ? Map.of() : Map.of("letter", letter)));
		return Result.done(point);
	}

	/**
	 * Ends a focal point today; one that has ended stays as it is.
	 * @throws NotFound if the desk has no such focal point of today
	 */
	@Transactional
	public void end(DeskId id, UUID point) {
		DeskView desk = this.desks.requireHandled(id);
		LocalDate day = this.today.in(desk.seat());
		FocalPoint ended = this.rows.of(id, day)
			.stream()
			.filter((one) -> one.id().equals(point))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (this.rows.end(id, point, day)) {
			this.trail.record(TrailEntry.of("desk.focal-point-ended", null, desk.seat())
				.item(desk.key())
				.object(ended.person().value()));
		}
	}

}
