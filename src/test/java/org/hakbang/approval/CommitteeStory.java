package org.hakbang.approval;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.springframework.stereotype.Component;

/**
 * An LGU with a committee of five, a focal point with a seat, a secretary with an
 * account, and a step of a running cycle that has been put before an approver.
 */
@Component
class CommitteeStory {

	static final String CYCLE = "mainstreaming";

	final Committees committees;

	final Meetings meetings;

	final Resolutions resolutions;

	final OfficerDecisions officers;

	final ActingAs as;

	final TestPeople people;

	final Processes processes;

	private final Cycles cycles;

	private final Bundles bundles;

	private final Ids ids;

	private final Clock clock;

	CommitteeStory(Committees committees, Meetings meetings, Resolutions resolutions, OfficerDecisions officers,
			ActingAs as, TestPeople people, Processes processes, Cycles cycles, Bundles bundles, Ids ids, Clock clock) {
		this.committees = committees;
		this.meetings = meetings;
		this.resolutions = resolutions;
		this.officers = officers;
		this.as = as;
		this.people = people;
		this.processes = processes;
		this.cycles = cycles;
		this.bundles = bundles;
		this.ids = ids;
		this.clock = clock;
	}

	/** Where a story plays, and who is in it. */
	record Cast(TerritoryId lgu, PersonId focalPoint, PersonId secretary, List<UUID> seats) {
	}

	/** A question before its approver. */
	record Question(Subject subject, String step, ResolutionId id) {
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
	}

	Cast cast() {
		TerritoryId lgu = Lgus.next();
		PersonId focalPoint = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId secretary = this.people.withAccount(Role.COMMITTEE_SECRETARY, lgu);
		List<UUID> seats = this.as.run(secretary, () -> constitute(lgu, focalPoint));
		return new Cast(lgu, focalPoint, secretary, seats);
	}

	private List<UUID> constitute(TerritoryId lgu, PersonId focalPoint) {
		try {
			done(this.committees.constitute(lgu, null, Typed.of(Map.of("name", "Committee of five", "instrument",
					"executive-order", "number", "12", "date", "2026-01-05", "signatory", "The Mayor")), null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<UUID> seats = new ArrayList<>();
		seats.add(seat(lgu, Map.of("person", focalPoint.toString(), "function", "member", "label", "Focal point")));
		seats.add(seat(lgu, Map.of("person", "other", "personName", "Teresita Aragon", "function", "chair", "label",
				"Sanggunian")));
		for (int i = 3; i <= 5; i++) {
			seats.add(seat(lgu, Map.of("person", "other", "personName", "Member " + "ABCDE".charAt(i - 1), "function",
					"member", "label", "Office " + i)));
		}
		done(this.committees.settleQuorum(lgu, null, Typed.of(Map.of("rule", "more-than-half", "version",
				String.valueOf(this.committees.find(lgu, null).orElseThrow().version())))));
		return seats;
	}

	private UUID seat(TerritoryId lgu, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		all.put("seat", this.ids.next().toString());
		all.put("from", "2026-01-05");
		return done(this.committees.fillSeat(lgu, null, Typed.of(all)));
	}

	/** Opens a cycle and puts its first step before the committee. */
	Question question(Cast cast) {
		return question(cast, new Approval.ByCommittee("cmd"));
	}

	Question question(Cast cast, Approval approval) {
		return this.as.run(cast.focalPoint(), () -> {
			CycleId cycle = done(this.cycles.open(cast.lgu(), CYCLE, 2027, 2032));
			StepDefinition step = this.bundles.current(CYCLE).definition().steps().get(0);
			List<OpenTask> tasks = this.processes.tasks(cycle.subject());
			while (tasks.stream().noneMatch(OpenTask::approval)) {
				tasks.forEach((task) -> this.processes.complete(task.id(), cast.focalPoint()));
				tasks = this.processes.tasks(cycle.subject());
			}
			ResolutionId id = done(this.resolutions.submit(new Submission(cycle.subject(), cast.lgu(), step.id(),
					step.number(), 1, step.title(), approval, cast.focalPoint(), content())));
			return new Question(cycle.subject(), step.id(), id);
		});
	}

	static String content() {
		return """
				{"cycle":{"title":"A cycle"},"indicators":[{"code":"A1","evidence":[{"id":"0190aaaa-0000-7000-8000-000000000001",\
				"name":"order.pdf","sha256":"ab","size":1200,"version":1}],"note":"Since May","question":"Is it so?","required":true,\
				"requirement":"Yes","state":"met","statedBy":"Somebody","title":"First","value":"Yes"},\
				{"code":"A2","required":false,"state":"unanswered","title":"Second"}],"submittedBy":"Focal"}""";
	}

	/** A meeting today where the first {@code present} seats came. */
	Map<String, List<String>> meeting(Cast cast, int present) {
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("token", List.of(this.ids.next().toString()));
		fields.put("date", List.of(today().toString()));
		fields.put("place", List.of("City Hall"));
		fields.put("action", List.of("record"));
		for (int i = 0; i < cast.seats().size(); i++) {
			fields.put("seat." + cast.seats().get(i), List.of((i < present) ? ((i == 1) ? "afar" : "room") : "absent"));
		}
		return fields;
	}

	/** What it decided on a question. */
	static void decided(Map<String, List<String>> meeting, Question question, String decision, int inFavour,
			int against, String reasons) {
		meeting.put("items", List.of(question.id().toString()));
		meeting.put("item." + question.id() + ".decision", List.of(decision));
		meeting.put("item." + question.id() + ".for", List.of(String.valueOf(inFavour)));
		meeting.put("item." + question.id() + ".against", List.of(String.valueOf(against)));
		meeting.put("item." + question.id() + ".reasons", List.of(reasons));
	}

	Result<UUID> record(Cast cast, PersonId by, Map<String, List<String>> meeting) {
		return this.as.run(by, () -> {
			try {
				return this.meetings.record(cast.lgu(), null, new Typed(meeting), null);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	static Upload paper(String name, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
		return new Upload() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
	}

	static <T> T done(Result<T> result) {
		if (result instanceof Result.Refused<T> refused) {
			throw new AssertionError("Refused: " + refused.problems());
		}
		return ((Result.Done<T>) result).value();
	}

}
