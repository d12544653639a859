package org.hakbang.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme of a desk: what it does outside, planned and held. Its own people and the
 * administrators of its seat read it; its own people keep it.
 */
@Service
public class Outreach {

	private static final int LONGEST_TOPIC = 200;

	private static final int LONGEST_OUTCOME = 4000;

	private static final int LONGEST_NEXT = 1000;

	private final OutreachRows rows;

	private final Desks desks;

	private final Today today;

	private final Trail trail;

	Outreach(OutreachRows rows, Desks desks, Today today, Trail trail) {
		this.rows = rows;
		this.desks = desks;
		this.today = today;
		this.trail = trail;
	}

	/**
	 * What was held or is planned from a day to a day, both included, by date; not what
	 * was called off. Statistics count {@linkplain OutreachEntry#held() what was held}.
	 */
	@Transactional(readOnly = true)
	public List<OutreachEntry> between(DeskId desk, LocalDate from, LocalDate to) {
		this.desks.requireSeen(desk);
		return this.rows.between(desk, from, to);
	}

	/**
	 * @throws NotFound if the desk has no such entry, or not for the actor
	 */
	@Transactional(readOnly = true)
	public OutreachEntry get(DeskId desk, UUID id) {
		this.desks.requireSeen(desk);
		return this.rows.find(desk, id).orElseThrow(NotFound::new);
	}

	/**
	 * Writes a new entry or changes one. Fields: {@code kind}, {@code topic},
	 * {@code planned}, {@code held}, {@code place} or {@code abroad} and {@code city},
	 * {@code by} (ids of the desk's people), {@code women}, {@code men}, {@code unknown},
	 * {@code outcome}, {@code next}, {@code version} of what the form was filled with.
	 * @param id the same form sent twice writes it once
	 */
	@Transactional
	public Result<UUID> save(DeskId deskId, UUID id, Typed typed) {
		DeskView desk = this.desks.requireHandled(deskId);
		Optional<OutreachEntry> before = this.rows.find(deskId, id);
		List<Problem> problems = new ArrayList<>();
		OutreachEntry entry = read(desk, id, typed, before.map(OutreachEntry::by).orElse(List.of()), problems);
		if (entry == null || !problems.isEmpty()) {
			return Result.refused(problems);
		}
		if (before.isEmpty()) {
			if (!this.rows.add(deskId, entry)) {
				throw new NotFound();
			}
			record("outreach.noted", desk, entry);
			return Result.done(id);
		}
		// A new entry sent twice.
		if (typed.text("version").isEmpty()) {
			return Result.done(id);
		}
		if (!this.rows.change(entry)) {
			return Result.refused(Problem.of("", "desk.outreach.changed-meanwhile"));
		}
		record("outreach.changed", desk, entry);
		return Result.done(id);
	}

	private @Nullable OutreachEntry read(DeskView desk, UUID id, Typed typed, List<PersonId> known,
			List<Problem> problems) {
		OutreachKind kind = OutreachKind.ofKey(typed.get("kind")).orElse(null);
		if (kind == null) {
			problems.add(Problem.of("kind", "desk.kind.missing"));
		}
		String topic = typed.text("topic", LONGEST_TOPIC, problems::add);
		if (topic.isEmpty()) {
			problems.add(Problem.of("topic", "desk.topic.missing"));
		}
		LocalDate planned = typed.date("planned", problems::add);
		LocalDate held = typed.date("held", problems::add);
		if (typed.text("planned").isEmpty() && typed.text("held").isEmpty()) {
			problems.add(Problem.of("planned", "desk.planned.missing"));
		}
		if (held != null && held.isAfter(this.today.in(desk.seat()))) {
			problems.add(Problem.of("held", "desk.held.ahead"));
		}
		Where where = typed.where(desk.id(), this.desks, problems::add);
		List<PersonId> by = by(desk.id(), typed, known, problems);
		if (held != null && by.isEmpty()) {
			problems.add(Problem.of("by", "desk.by.missing"));
		}
		Integer women = typed.number("women", problems::add);
		Integer men = typed.number("men", problems::add);
		Integer unknown = typed.number("unknown", problems::add);
		if (typed.text("held").isEmpty() && (women != null || men != null || unknown != null)) {
			problems.add(Problem.of("held", "desk.held.missing"));
		}
		String outcome = typed.text("outcome", LONGEST_OUTCOME, problems::add);
		String next = typed.text("next", LONGEST_NEXT, problems::add);
		String version = typed.text("version");
		return (kind == null || where == null || (planned == null && held == null)) ? null
				: new OutreachEntry(id, kind, topic, planned, held, where, by, women, men, unknown, outcome, next,
						false, version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0);
	}

	/** Of those who work there today, and who were on it before. */
	private List<PersonId> by(DeskId desk, Typed typed, List<PersonId> known, List<Problem> problems) {
		List<PersonId> people = new ArrayList<>(known);
		this.desks.people(desk).forEach((person) -> people.add(person.person().id()));
		List<PersonId> by = people.stream()
			.distinct()
			.filter((one) -> typed.all("by").contains(one.toString()))
			.toList();
		if (by.size() != typed.all("by").stream().distinct().count()) {
			problems.add(Problem.of("by", "desk.by.unknown"));
		}
		return by;
	}

	/** Calls off what was planned; it stays in the records. What was held stays held. */
	@Transactional
	public void callOff(DeskId deskId, UUID id) {
		DeskView desk = this.desks.requireHandled(deskId);
		OutreachEntry entry = get(deskId, id);
		if (!entry.held() && !entry.calledOff()) {
			this.rows.callOff(id);
			record("outreach.called-off", desk, entry);
		}
	}

	private void record(String action, DeskView desk, OutreachEntry entry) {
		this.trail.record(TrailEntry.of(action, null, desk.seat()).item(entry.kind().key()).object(entry.id()));
	}

}
