package org.hakbang.cycle.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.Approval;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.StepPageView;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.StepView;
import org.hakbang.cycle.TaskRow;
import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagrams;
import org.hakbang.engine.StepPlace;
import org.hakbang.picture.HowFar;
import org.hakbang.picture.Mark;
import org.hakbang.picture.Picture;
import org.hakbang.picture.Status;
import org.hakbang.shared.Text;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The pictures of a cycle, of a step and of its approval, each with how far it is. */
@Component
class ProcessPictures {

	private final Diagrams diagrams;

	private final StepWords words;

	ProcessPictures(Diagrams diagrams, StepWords words) {
		this.diagrams = diagrams;
		this.words = words;
	}

	Picture cycle(CycleView cycle) {
		Diagram diagram = this.diagrams.of(cycle.bundle(), cycle.definition().process());
		Map<String, StepView> steps = cycle.steps()
			.stream()
			.collect(Collectors.toMap((step) -> step.step().id(), Function.identity()));
		boolean closed = cycle.closedAt() != null;
		Map<String, Mark> marks = new HashMap<>();
		diagram.shapes()
			.forEach((shape) -> StepPlace.of(shape.id())
				.filter((place) -> steps.containsKey(place.step()))
				.ifPresent((place) -> marks.put(shape.id(), mark(steps.get(place.step()), place.at(), closed))));
		return Picture.of("cycle", said(cycle.definition().title()), diagram, new HowFar(marks, true, closed));
	}

	private Mark mark(StepView step, StepPlace.At place, boolean closed) {
		StepStatus status = step.status();
		boolean settled = status.settled();
		boolean begun = step.run() > 0;
		Status never = closed ? Status.NOT_TAKEN : Status.WAITING;
		return switch (place) {
			case WAITS -> Mark.silent((status != StepStatus.WAITING) ? Status.DONE : never);
			case IS_RECOGNISED -> Mark.silent((status == StepStatus.RECOGNISED) ? Status.DONE : Status.WAITING);
			case RESTS -> Mark.silent(settled ? Status.RESTS : never);
			case IS_WORKED_ON -> {
				Status worked = settled ? (begun ? Status.DONE : Status.NOT_TAKEN)
						: (status == StepStatus.WAITING || closed) ? never : Status.CURRENT;
				yield Mark.step(worked, said(step.step().title()), this.words.status(step));
			}
		};
	}

	Picture step(StepPageView view) {
		StepView step = view.step();
		Diagram diagram = this.diagrams.of(view.cycle().bundle(), step.step().process());
		Map<String, Mark> marks = new HashMap<>();
		view.tasks()
			.forEach((row) -> marks.put(row.task().id(),
					Mark.task(status(row), said(row.task().title()), this.words.progress(row))));
		approval(step, diagram).ifPresent((call) -> marks.put(call, decision(view)));
		return Picture.of("step", said(step.step().title()), diagram,
				new HowFar(marks, step.run() > 0, step.status().settled() && step.run() > 0));
	}

	/** The decision as a line of the list of tasks; empty if nobody decides. */
	Optional<Deciding> deciding(StepPageView view) {
		Diagram diagram = this.diagrams.of(view.cycle().bundle(), view.step().step().process());
		return approval(view.step(), diagram)
			.flatMap((call) -> diagram.shapes().stream().filter((shape) -> shape.id().equals(call)).findFirst())
			.map((shape) -> new Deciding(shape.name(), decision(view)));
	}

	/** How the approver decides; empty if nobody does. */
	Optional<Picture> approval(StepPageView view) {
		Diagram around = this.diagrams.of(view.cycle().bundle(), view.step().step().process());
		return approval(view.step(), around).map((call) -> {
			Diagram diagram = around.shapes()
				.stream()
				.filter((shape) -> shape.id().equals(call))
				.findFirst()
				.map((shape) -> this.diagrams.of(view.cycle().bundle(), shape.calls()))
				.orElseThrow();
			Mark decision = decision(view);
			Map<String, Mark> marks = new HashMap<>();
			diagram.shapes()
				.stream()
				.filter((shape) -> shape.kind() == Kind.TASK)
				.forEach((shape) -> marks.put(shape.id(), decision));
			return Picture.of("approval", diagram.name(), diagram,
					new HowFar(marks, decision.status() == Status.DONE || decision.status() == Status.CURRENT,
							decision.status() == Status.DONE));
		});
	}

	/** The shape that stands for the approval of a step. */
	private static Optional<String> approval(StepView step, Diagram diagram) {
		if (step.step().approval() instanceof Approval.NotNeeded) {
			return Optional.empty();
		}
		return diagram.shapes()
			.stream()
			.filter((shape) -> shape.kind() == Kind.CALL && StepPlace.isApproval(shape.calls()))
			.map(Diagram.Shape::id)
			.findFirst();
	}

	private static Mark decision(StepPageView view) {
		StepView step = view.step();
		return switch (step.status()) {
			case SUBMITTED -> Mark.step(Status.CURRENT, "", step.status().key());
			case RETURNED, SIGNED_OFF -> Mark.step(Status.DONE, "", step.status().key());
			case RECOGNISED -> Mark.task(Status.NOT_TAKEN, "", "left-out");
			default -> Mark.task(Status.WAITING, "", "not-started");
		};
	}

	private static Status status(TaskRow row) {
		return switch (row.progress()) {
			case DONE -> Status.DONE;
			case OPEN -> Status.CURRENT;
			case NOT_STARTED -> Status.WAITING;
			case LEFT_OUT -> Status.NOT_TAKEN;
		};
	}

	/** The approval of a step as the picture shows it. */
	record Deciding(String name, Mark mark) {

	}

	private static String said(Text text) {
		return text.in(LocaleContextHolder.getLocale());
	}

}
