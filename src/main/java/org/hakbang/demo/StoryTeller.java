package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.approval.Committees;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Finishing;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.StepView;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets a cycle of the story happen, each thing done by the person who would do it. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class StoryTeller {

	private final Cycles cycles;

	private final CycleEvidence evidence;

	private final Committees committees;

	private final StoryMeeting meeting;

	private final Processes processes;

	private final Territories territories;

	private final ActingAs acting;

	private final Ids ids;

	private final Clock clock;

	StoryTeller(Cycles cycles, CycleEvidence evidence, Committees committees, StoryMeeting meeting, Processes processes,
			Territories territories, ActingAs acting, Ids ids, Clock clock) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.committees = committees;
		this.meeting = meeting;
		this.processes = processes;
		this.territories = territories;
		this.acting = acting;
		this.ids = ids;
		this.clock = clock;
	}

	void tell(Story.Cycle story, Map<String, PersonId> people) {
		TerritoryId territory = TerritoryId.ofKey(story.territory());
		Map<String, PersonId> hands = new HashMap<>();
		story.hands().forEach((role, email) -> hands.put(role, people.get(email)));
		// The first hand opens the cycle and gathers what there is.
		PersonId first = people.get(story.hands().get(story.hands().keySet().iterator().next()));
		int year = LocalDate.now(this.clock.withZone(this.territories.country(territory).zone())).getYear();
		CycleId cycle = as(first, () -> done(this.cycles.open(territory, story.bundle(), year, year + story.years())));
		constitute(story, territory, first);
		story.documents().forEach((document) -> as(first, () -> take(cycle, document)));
		as(first, () -> answer(cycle, story));
		for (Story.Settled settled : story.settled()) {
			work(cycle, settled.step(), hands);
			this.meeting.hold(territory, settled, hands);
		}
	}

	private void constitute(Story.Cycle story, TerritoryId territory, PersonId by) {
		as(by, () -> {
			done(this.committees.constitute(territory, null, Typed.of(story.committee()), null));
			done(this.committees.settleQuorum(territory, null,
					Typed.of(story.quorum()).with("version", version(territory))));
			for (Map<String, String> seat : story.seats()) {
				done(this.committees.fillSeat(territory, null,
						Typed.of(seat)
							.with("seat", this.ids.next().toString())
							.with("person", "other")
							.with("from", story.committee().get("date"))
							.with("version", version(territory))));
			}
			return true;
		});
	}

	private String version(TerritoryId territory) {
		return String.valueOf(this.committees.find(territory, null).orElseThrow().version());
	}

	private boolean take(CycleId cycle, Story.Document document) throws IOException {
		CycleEvidence.Receipt receipt = this.evidence.add(cycle, new CycleEvidence.Sending("document",
				List.of(Paper.saying(document.name(), document.says())), document.indicators(), "", ""));
		if (!receipt.problems().isEmpty()) {
			throw new IllegalStateException("The demonstration's " + document.name() + ": " + receipt.problems());
		}
		return true;
	}

	private boolean answer(CycleId cycle, Story.Cycle story) {
		Map<String, List<String>> fields = new HashMap<>();
		story.answers()
			.forEach((code, parts) -> parts.forEach((name, values) -> fields.put(code + "." + name, values)));
		expect(this.cycles.answer(cycle, story.answers().keySet(), fields));
		return true;
	}

	/** Finishes the tasks of a step until it stands before its approver. */
	private void work(CycleId cycle, String step, Map<String, PersonId> hands) {
		Optional<OpenTask> next = next(cycle, step);
		while (next.isPresent()) {
			OpenTask task = next.get();
			as(hands.get(task.role()), () -> {
				List<Standing> asked = this.cycles.task(task.id()).standings();
				Map<String, List<String>> nothingNew = new HashMap<>();
				asked.forEach((standing) -> nothingNew.put(standing.indicator().code() + ".note", List.of()));
				expect(this.cycles.finish(task.id(), nothingNew));
				return true;
			});
			next = next(cycle, step);
		}
		StepStatus status = as(hands.values().iterator().next(),
				() -> this.cycles.get(cycle)
					.steps()
					.stream()
					.filter((view) -> view.step().id().equals(step))
					.map(StepView::status)
					.findFirst()
					.orElseThrow());
		if (status != StepStatus.SUBMITTED) {
			throw new IllegalStateException("The demonstration's step " + step + " is " + status);
		}
	}

	private Optional<OpenTask> next(CycleId cycle, String step) {
		return this.processes.tasks(cycle.subject())
			.stream()
			.filter((task) -> task.step().equals(step) && !task.approval())
			.findFirst();
	}

	private static void expect(Finishing outcome) {
		if (!(outcome instanceof Finishing.Done)) {
			throw new IllegalStateException("The demonstration was refused: " + outcome);
		}
	}

	static <T> T done(Result<T> result) {
		if (result instanceof Result.Done<T> done) {
			return done.value();
		}
		throw new IllegalStateException("The demonstration was refused: " + result);
	}

	private <T> T as(PersonId person, Work<T> work) {
		Supplier<T> code = () -> {
			try {
				return work.run();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
		return this.acting.run(person, code);
	}

	/** Something done in the story. */
	interface Work<T> {

		T run() throws IOException;

	}

}
