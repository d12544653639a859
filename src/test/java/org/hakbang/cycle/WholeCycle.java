package org.hakbang.cycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.Sending;
import org.hakbang.approval.CommitteeView;
import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.Standing;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.journey.Book;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.TestPeople;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** An LGU with its people and its committee, and what they do in a cycle. */
@Component
class WholeCycle {

	static final ZoneId ZONE = ZoneId.of("Asia/Manila");

	final Cycles cycles;

	private final CycleEvidence evidence;

	private final Committees committees;

	private final Meetings meetings;

	private final Processes processes;

	private final TestPeople people;

	private final ActingAs as;

	private final Ids ids;

	private final Clock clock;

	WholeCycle(Cycles cycles, CycleEvidence evidence, Committees committees, Meetings meetings, Processes processes,
			TestPeople people, ActingAs as, Ids ids, Clock clock) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.committees = committees;
		this.meetings = meetings;
		this.processes = processes;
		this.people = people;
		this.as = as;
		this.ids = ids;
		this.clock = clock;
	}

	/** Where it plays, and who does what. */
	record Cast(TerritoryId lgu, CycleId cycle, PersonId focalPoint, PersonId secretary) {
	}

	Cast opened(TerritoryId lgu) {
		PersonId focalPoint = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId secretary = this.people.withAccount(Role.COMMITTEE_SECRETARY, lgu);
		this.as.run(secretary, () -> constitute(lgu));
		CycleId cycle = this.as.run(focalPoint,
				() -> done(this.cycles.open(lgu, "mainstreaming", today().getYear(), today().getYear() + 2)));
		return new Cast(lgu, cycle, focalPoint, secretary);
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZONE));
	}

	private void constitute(TerritoryId lgu) {
		try {
			done(this.committees.constitute(lgu, null, Typed.of(Map.of("name", "Committee", "instrument", "none")),
					null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (String function : List.of("chair", "member", "member")) {
			done(this.committees.fillSeat(lgu, null,
					Typed.of(Map.of("person", "other", "personName", "Somebody", "function", function, "label", "Seat",
							"seat", this.ids.next().toString(), "from", today().toString()))));
		}
		done(this.committees.settleQuorum(lgu, null, Typed.of(Map.of("rule", "more-than-half", "version",
				String.valueOf(this.committees.find(lgu, null).orElseThrow().version())))));
	}

	/** Whatever the tasks of a step ask is answered well, until it is submitted. */
	void work(Cast cast, String step) {
		Book book = Book.on(today());
		Optional<OpenTask> next = open(cast, step);
		while (next.isPresent()) {
			finish(cast, next.get(), book);
			next = open(cast, step);
		}
	}

	private void finish(Cast cast, OpenTask task, Book book) {
		Role role = Role.ofKey(task.role()).orElseThrow();
		PersonId hand = (role == Role.COMMITTEE_SECRETARY) ? cast.secretary() : cast.focalPoint();
		this.as.run(hand, () -> {
			List<Standing> asked = this.cycles.task(task.id()).standings();
			Map<String, List<String>> fields = new HashMap<>();
			for (Standing standing : asked) {
				String code = standing.indicator().code();
				book.of(code).forEach((name, values) -> fields.put(code + "." + name, values));
				fields.put(code + ".base", List.of(String.valueOf(standing.seen())));
			}
			prove(cast, asked);
			assertThat(this.cycles.finish(task.id(), fields)).as(task.key()).isInstanceOf(Finishing.Done.class);
		});
	}

	private void prove(Cast cast, List<Standing> asked) {
		List<String> codes = asked.stream()
			.filter((standing) -> standing.evidence().isEmpty())
			.map((standing) -> standing.indicator().code())
			.toList();
		if (!codes.isEmpty()) {
			try {
				assertThat(this.evidence
					.add(cast.cycle(), new Sending("e", List.of(new Paper("paper.csv")), codes, "", ""))
					.problems()).isEmpty();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private Optional<OpenTask> open(Cast cast, String step) {
		return this.processes.tasks(cast.cycle().subject())
			.stream()
			.filter((task) -> task.step().equals(step) && !task.approval())
			.findFirst();
	}

	/** The committee decides on everything that is before it. */
	void decide(Cast cast, String decision) {
		this.as.run(cast.secretary(), () -> {
			List<CommitteeView.SeatView> seats = this.committees.find(cast.lgu(), null).orElseThrow().seats();
			List<ResolutionView> open = this.meetings.open(cast.lgu(), null);
			Map<String, List<String>> fields = new HashMap<>();
			fields.put("token", List.of(this.ids.next().toString()));
			fields.put("date", List.of(today().toString()));
			fields.put("place", List.of("City Hall"));
			seats.forEach((seat) -> fields.put("seat." + seat.id(), List.of("room")));
			fields.put("items", open.stream().map((question) -> question.id().toString()).toList());
			boolean approved = decision.equals("approved");
			open.forEach((question) -> {
				String field = "item." + question.id();
				fields.put(field + ".decision", List.of(decision));
				fields.put(field + (approved ? ".for" : ".against"), List.of(String.valueOf(seats.size())));
				fields.put(field + ".reasons", List.of("It is so"));
			});
			try {
				done(this.meetings.record(cast.lgu(), null, new Typed(fields), null));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	static <T> T done(Result<T> result) {
		assertThat(result).isInstanceOf(Result.Done.class);
		return ((Result.Done<T>) result).value();
	}

	/** A document. */
	private record Paper(String name) implements Upload {

		private static final byte[] CONTENT = "office,trained\nhr,3\n".getBytes(StandardCharsets.UTF_8);

		@Override
		public long size() {
			return CONTENT.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(CONTENT);
		}

	}

}
