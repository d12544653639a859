package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.hakbang.checklist.Sending;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Finishing;
import org.hakbang.cycle.StepStatus;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The work of the story on a cycle's steps: answers, documents, tasks. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class StoryWork {

	private final Cycles cycles;

	private final CycleEvidence evidence;

	private final Processes processes;

	private final ActingAs acting;

	StoryWork(Cycles cycles, CycleEvidence evidence, Processes processes, ActingAs acting) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.processes = processes;
		this.acting = acting;
	}

	/** Answers the chapter's indicators, each with the documents behind it. */
	void answer(Story story, Story.Cycle place, Story.Chapter chapter, CycleId cycle, PersonId by, LocalDate today) {
		this.acting.run(by, () -> {
			List<String> asked = this.cycles.get(cycle)
				.definition()
				.step(chapter.step())
				.indicators()
				.stream()
				.filter((indicator) -> indicator.computed() == null)
				.map(Indicator::code)
				.filter(chapter.codes().isEmpty() ? story.answers()::containsKey : chapter.codes()::contains)
				.toList();
			story.documents()
				.stream()
				.filter((document) -> document.indicators().stream().anyMatch(asked::contains))
				.forEach((document) -> take(cycle, document));
			Map<String, List<String>> fields = new HashMap<>();
			asked.forEach((code) -> Optional.ofNullable(place.answers().get(code))
				.orElseGet(() -> story.answers().get(code))
				.forEach((name, values) -> fields.put(code + "." + name, Told.on(today, values))));
			asked.forEach((code) -> fields.put(code + ".base",
					List.of(String.valueOf(this.cycles.standing(cycle, code).seen()))));
			expect(this.cycles.answer(cycle, asked, fields));
		});
	}

	private void take(CycleId cycle, Story.Document document) {
		try {
			Receipt receipt = this.evidence.add(cycle, new Sending("document",
					List.of(Paper.saying(document.name(), document.says())), document.indicators(), "", ""));
			if (!receipt.problems().isEmpty()) {
				throw new IllegalStateException("The demonstration's " + document.name() + ": " + receipt.problems());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Finishes tasks of a step, each by the person whose it is.
	 * @param tasks how many; 0 for all, until the step stands before its approver
	 */
	void work(CycleId cycle, String step, int tasks, Map<String, PersonId> hands) {
		int done = 0;
		Optional<OpenTask> next = next(cycle, step);
		while (next.isPresent() && (tasks == 0 || done < tasks)) {
			finish(next.get(), hands);
			done++;
			next = next(cycle, step);
		}
		if (tasks == 0) {
			requireSubmitted(cycle, step, hands.values().iterator().next());
		}
	}

	private void finish(OpenTask task, Map<String, PersonId> hands) {
		PersonId hand = hand(task, hands);
		this.acting.run(hand, () -> {
			List<Standing> asked = this.cycles.task(task.id()).standings();
			Map<String, List<String>> nothingNew = new HashMap<>();
			asked.forEach((standing) -> nothingNew.put(standing.indicator().code() + ".note", List.of()));
			expect(this.cycles.finish(task.id(), nothingNew));
		});
	}

	private static PersonId hand(OpenTask task, Map<String, PersonId> hands) {
		return Stream
			.of(task.role() + ":" + task.office(), task.role(),
					Role.ofKey(task.role()).flatMap(Role::standIn).map(Role::key).orElse(""))
			.map(hands::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody in the story does " + task.key()));
	}

	private void requireSubmitted(CycleId cycle, String step, PersonId reader) {
		this.acting.run(reader, () -> {
			this.cycles.get(cycle)
				.steps()
				.stream()
				.filter((view) -> view.step().id().equals(step) && view.status() == StepStatus.SUBMITTED)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The story's step " + step + " is not submitted"));
		});
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

}
