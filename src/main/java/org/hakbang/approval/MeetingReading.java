package org.hakbang.approval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Count;
import org.hakbang.approval.domain.Objection;
import org.hakbang.approval.domain.Presence;
import org.hakbang.approval.domain.Seat;
import org.hakbang.approval.domain.Verdict;
import org.hakbang.approval.domain.VerdictPolicy;
import org.hakbang.approval.domain.Votes;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its form gives it, counted and checked. The fields: {@code date},
 * {@code place}, {@code seat.<id>} ({@code room}/{@code afar}/{@code absent}) and, for
 * each question, {@code item.<id>.decision}
 * ({@code approved}/{@code returned}/{@code put-off}), {@code .for}, {@code .against},
 * {@code .abstained}, {@code .reasons}.
 *
 * @param seats those of the day
 * @param count for the meeting as a whole, nobody recused
 * @param problems of the meeting and of all items; empty if it can be recorded
 */
record MeetingReading(@Nullable LocalDate date, String place, List<Seat> seats, Map<UUID, Presence> attendance,
		Count count, List<Item> items, List<Problem> problems) {

	static final String WITHOUT_QUORUM = "without-quorum";

	/** A question with what the meeting did with it; verdict null if not said. */
	record Item(ResolutionView question, @Nullable Verdict verdict, Votes votes, String reasons, Set<UUID> recused,
			Count count, List<Problem> problems) {
	}

	/** Who, when and where it is read. */
	record Context(Committee committee, Map<PersonId, String> names, ZoneId zone, LocalDate today) {

		String name(PersonId person) {
			return this.names.getOrDefault(person, "");
		}

	}

	static MeetingReading read(Context context, List<ResolutionView> questions, Typed typed) {
		List<Problem> problems = Typed.none();
		LocalDate date = typed.past("date", context.today(), problems::add);
		String place = typed.text("place", 200, "approval.meeting.place.missing", problems::add);
		LocalDate day = (date != null) ? date : context.today();
		Committee committee = context.committee();
		List<Seat> seats = committee.seatsOn(day);
		if (date != null && seats.isEmpty()) {
			problems.add(Problem.of("date", "approval.meeting.no-seats"));
		}
		Map<UUID, Presence> attendance = new LinkedHashMap<>();
		for (Seat seat : seats) {
			Presence.ofKey(typed.get("seat." + seat.id()))
				.ifPresentOrElse((presence) -> attendance.put(seat.id(), presence), () -> problems.add(
						Problem.of("seat." + seat.id(), "approval.meeting.seat.missing", context.name(seat.person()))));
		}
		Count count = committee.count(day, attendance, Set.of());
		if (typed.is("action", WITHOUT_QUORUM) && count.reached()) {
			problems.add(Problem.of("", "approval.meeting.quorum-is-met", count.present(), count.base()));
		}
		List<Item> items = new ArrayList<>();
		boolean whole = attendance.size() == seats.size();
		for (ResolutionView question : questions) {
			Item item = item(context, question, typed, date, attendance, whole);
			items.add(item);
			problems.addAll(item.problems());
		}
		return new MeetingReading(date, place, seats, attendance, count, items, problems);
	}

	private static Item item(Context context, ResolutionView question, Typed typed, @Nullable LocalDate date,
			Map<UUID, Presence> attendance, boolean whole) {
		List<Problem> problems = Typed.none();
		String field = "item." + question.id();
		LocalDate day = (date != null) ? date : context.today();
		Set<UUID> recused = context.committee().seatsOf(question.submittedBy(), day);
		Count count = context.committee().count(day, attendance, recused);
		String reasons = typed.optional(field + ".reasons", 4000, problems::add);
		if (typed.is("action", WITHOUT_QUORUM)) {
			return new Item(question, Verdict.PUT_OFF, Votes.NONE, reasons, recused, count, problems);
		}
		Verdict verdict = Verdict.ofKey(typed.get(field + ".decision")).orElse(null);
		Votes votes = new Votes(typed.number(field + ".for", 0, 0, problems::add),
				typed.number(field + ".against", 0, 0, problems::add),
				typed.number(field + ".abstained", 0, 0, problems::add));
		if (verdict == null) {
			problems.add(0,
					Problem.of(field + ".decision", "approval.meeting.decision.missing", question.stepNumber()));
			return new Item(question, null, votes, reasons, recused, count, problems);
		}
		LocalDate submitted = question.submittedAt().atZone(context.zone()).toLocalDate();
		if (verdict.decides() && date != null && date.isBefore(submitted)) {
			problems.add(Problem.of("date", "approval.meeting.before-submission", question.stepNumber(),
					submitted.toString()));
		}
		if (whole && problems.isEmpty()) {
			VerdictPolicy.objection(verdict, votes, count)
				.ifPresent((objection) -> problems
					.add(problem(objection, field, votes, count, context.name(question.submittedBy()))));
		}
		if (verdict == Verdict.RETURNED && reasons.isEmpty()) {
			problems.add(Problem.of(field + ".reasons", "approval.meeting.reasons.missing"));
		}
		return new Item(question, verdict, votes, reasons, recused, count, problems);
	}

	private static Problem problem(Objection objection, String field, Votes votes, Count count, String recused) {
		return switch (objection) {
			case NO_QUORUM -> Problem.of(field + ".decision", "approval.meeting.no-quorum", count.present(),
					count.base(), count.needed());
			case MORE_VOTES_THAN_PRESENT ->
				Problem.of(field + ".for", "approval.meeting.too-many-votes", votes.total(), count.present());
			case RECUSED_VOTED ->
				Problem.of(field + ".for", "approval.meeting.recused-voted", votes.total(), count.present(), recused);
			case NOBODY_VOTED -> Problem.of(field + ".for", "approval.meeting.nobody-voted");
			case DID_NOT_PASS ->
				Problem.of(field + ".decision", "approval.meeting.did-not-pass", votes.inFavour(), votes.against());
			case PASSED ->
				Problem.of(field + ".decision", "approval.meeting.passed", votes.inFavour(), votes.against());
		};
	}

}
