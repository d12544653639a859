package org.hakbang.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.approval.ResolutionId;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Submission;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.TaskRow;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.TestPeople;

import org.springframework.stereotype.Component;

/**
 * A cycle with an open task, a document, a committee, a meeting and a question put to an
 * officer.
 */
@Component
class CycleEndpoints implements EndpointSamples {

	private static final String CYCLE = "mainstreaming";

	private final Cycles cycles;

	private final Evidences evidences;

	private final Committees committees;

	private final Meetings meetings;

	private final Resolutions resolutions;

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Ids ids;

	CycleEndpoints(Cycles cycles, Evidences evidences, Committees committees, Meetings meetings,
			Resolutions resolutions, TestPeople people, ActingAs actingAs, Ids ids) {
		this.cycles = cycles;
		this.evidences = evidences;
		this.committees = committees;
		this.meetings = meetings;
		this.resolutions = resolutions;
		this.people = people;
		this.actingAs = actingAs;
		this.ids = ids;
	}

	@Override
	public List<Sample> samples(TerritoryId lgu) {
		PersonId focalPoint = this.people.with(Role.FOCAL_POINT, lgu);
		PersonId secretary = this.people.with(Role.COMMITTEE_SECRETARY, lgu);
		List<Sample> samples = new ArrayList<>();
		List<UUID> seats = this.actingAs.run(secretary, () -> committee(lgu));
		samples.add(new Sample("/territories/{key}/committee/seats/{seat}",
				Map.of("key", lgu.key(), "seat", seats.get(0).toString())));
		ResolutionId question = this.actingAs.run(focalPoint, () -> cycle(lgu, focalPoint, samples));
		UUID meeting = this.actingAs.run(secretary, (Supplier<UUID>) () -> meeting(lgu, seats, question));
		samples.add(new Sample("/territories/{key}/committee/meetings/{id}",
				Map.of("key", lgu.key(), "id", meeting.toString())));
		return samples;
	}

	private ResolutionId cycle(TerritoryId lgu, PersonId focalPoint, List<Sample> samples) {
		CycleId id = done(this.cycles.open(lgu, CYCLE, 2027, 2032));
		CycleView cycle = this.cycles.get(id);
		List<StepDefinition> steps = cycle.definition().steps();
		String code = this.cycles.standings(id).get(0).indicator().code();
		samples.add(new Sample("/cycles/{id}", Map.of("id", id.toString(), "step", steps.get(0).id(), "code", code)));
		steps.stream()
			.filter((step) -> step.repeats() != null)
			.findFirst()
			.ifPresent((step) -> samples.add(
					new Sample("/cycles/{id}/steps/{step}/reporting", Map.of("id", id.toString(), "step", step.id()))));
		String task = this.cycles.step(id, steps.get(0).id())
			.tasks()
			.stream()
			.map(TaskRow::id)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow();
		samples.add(new Sample("/tasks/{id}", Map.of("id", task)));
		try {
			UUID evidence = done(this.evidences.add(id.subject(), List.of(code), paper(), null, focalPoint, null, "f"));
			samples.add(new Sample("/evidence/{id}", Map.of("id", evidence.toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		ResolutionId officers = question(id, lgu, steps.get(0), focalPoint,
				new Approval.ByOfficer(Role.LOCAL_CHIEF_EXECUTIVE.key()));
		samples.add(new Sample("/resolutions/{id}", Map.of("id", officers.toString())));
		return question(id, lgu, steps.get(1), focalPoint, new Approval.ByCommittee("cmd"));
	}

	private ResolutionId question(CycleId id, TerritoryId lgu, StepDefinition step, PersonId by, Approval approval) {
		return done(this.resolutions.submit(new Submission(id.subject(), lgu, step.id(), step.number(), 1, step.title(),
				approval, by, "{\"cycle\":{\"title\":\"A cycle\"},\"indicators\":[],\"submittedBy\":\"Focal\"}")));
	}

	private List<UUID> committee(TerritoryId lgu) {
		try {
			done(this.committees.constitute(lgu, null, Typed.of(Map.of("name", "Committee", "instrument", "none")),
					null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<UUID> seats = new ArrayList<>();
		for (String function : List.of("chair", "member", "member")) {
			seats.add(done(this.committees.fillSeat(lgu, null,
					Typed.of(Map.of("person", "other", "personName", "Somebody", "function", function, "label", "Seat",
							"seat", this.ids.next().toString(), "from", "2026-01-05")))));
		}
		done(this.committees.settleQuorum(lgu, null, Typed.of(Map.of("rule", "more-than-half", "version",
				String.valueOf(this.committees.find(lgu, null).orElseThrow().version())))));
		return seats;
	}

	private UUID meeting(TerritoryId lgu, List<UUID> seats, ResolutionId question) {
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("token", List.of(this.ids.next().toString()));
		fields.put("date", List.of(LocalDate.of(2026, 2, 2).toString()));
		fields.put("place", List.of("City Hall"));
		fields.put("action", List.of("without-quorum"));
		fields.put("items", List.of(question.toString()));
		seats.forEach((seat) -> fields.put("seat." + seat, List.of("absent")));
		try {
			return done(this.meetings.record(lgu, null, new Typed(fields), null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Evidences.Upload paper() {
		byte[] content = "office,trained\nhr,3\n".getBytes(StandardCharsets.UTF_8);
		return new Evidences.Upload() {
			@Override
			public String name() {
				return "trained.csv";
			}

			@Override
			public long size() {
				return content.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(content);
			}
		};
	}

	private static <T> T done(Result<T> result) {
		if (result instanceof Result.Refused<T> refused) {
			throw new AssertionError("Refused: " + refused.problems());
		}
		return ((Result.Done<T>) result).value();
	}

}
