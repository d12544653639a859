package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.StepPageView;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.StepView;
import org.hakbang.cycle.TaskRow;
import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagrams;
import org.hakbang.engine.ShippedDiagrams;
import org.hakbang.picture.Picture;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * The picture and the list beside it say the same, for every process that ships and
 * however far it is.
 */
class ProcessPicturesTest {

	private static final int TRIES = 40;

	private final StepWords words = new StepWords();

	private final ProcessPictures pictures = new ProcessPictures(diagrams(), this.words);

	private final Random random = new Random(20_261_124);

	private static Diagrams diagrams() {
		Map<String, Diagram> read = new HashMap<>();
		Diagrams diagrams = Mockito.mock(Diagrams.class);
		given(diagrams.of(any(), any())).willAnswer(
				(call) -> read.computeIfAbsent(call.getArgument(1), (process) -> ShippedDiagrams.of((String) process)));
		return diagrams;
	}

	@Test
	void every_task_of_every_step_stands_in_the_picture_with_the_status_of_the_list() {
		for (StepDefinition step : SampleViews.DEFINITION.steps()) {
			for (int at = 0; at < TRIES; at++) {
				StepPageView view = somewhere(step);
				Picture picture = this.pictures.step(view);
				view.tasks()
					.forEach((row) -> assertThat(said(picture)).as(step.id())
						.contains(Map.entry(row.task().id(), "cycle.task." + this.words.progress(row))));
				assertThat(this.pictures.deciding(view)).hasValueSatisfying(
						(deciding) -> assertThat(said(picture).values()).contains(word(deciding.mark())));
				long shapes = ShippedDiagrams.of(step.process()).shapes().size();
				assertThat(picture.figures()).as("each shape once").hasSize((int) shapes);
			}
		}
	}

	@Test
	void every_step_stands_in_the_picture_of_the_cycle_with_the_status_of_the_list() {
		for (int at = 0; at < TRIES; at++) {
			List<StepView> steps = SampleViews.DEFINITION.steps().stream().map(this::anyhow).toList();
			CycleView cycle = cycle(steps);
			Map<String, String> said = said(this.pictures.cycle(cycle));
			assertThat(said).hasSize(8);
			steps.forEach((step) -> assertThat(said).containsEntry("step-" + step.step().id(),
					"step." + this.words.status(step)));
		}
	}

	@Test
	void the_shipped_pictures_can_be_read_on_a_page_of_paper() {
		for (String process : processes()) {
			Picture picture = Picture.of("p", process, ShippedDiagrams.of(process),
					new org.hakbang.picture.HowFar(Map.of(), false, false));
			assertThat(picture.width()).as(process).isLessThanOrEqualTo(1200);
			assertThat(picture.ties().stream().collect(Collectors.groupingBy(Picture.Tie::letter)).values())
				.as("each letter where the line ends and where it goes on, in " + process)
				.allSatisfy((pair) -> assertThat(pair).hasSize(2));
			assertThat(picture.figures()).as("no name is cut short in " + process)
				.allSatisfy((figure) -> assertThat(figure.text().rows()).noneMatch((row) -> row.text().endsWith("…")));
		}
	}

	@Test
	void the_decision_is_drawn_from_its_own_file() {
		StepPageView view = somewhere(SampleViews.DEFINITION.steps().get(0));
		assertThat(this.pictures.approval(view)).hasValueSatisfying((picture) -> {
			Set<String> kinds = picture.figures().stream().map(Picture.Figure::kind).collect(Collectors.toSet());
			assertThat(kinds).contains("start", "task", "end");
		});
	}

	private static List<String> processes() {
		List<String> processes = new ArrayList<>(List.of("approval-resolution", "approval-officer"));
		processes.add(SampleViews.DEFINITION.process());
		SampleViews.DEFINITION.steps().forEach((step) -> processes.add(step.process()));
		return processes;
	}

	/** What each shape says, by its id. */
	private static Map<String, String> said(Picture picture) {
		return picture.figures()
			.stream()
			.filter((figure) -> figure.mark() != null)
			.collect(Collectors.toMap(Picture.Figure::shape, (figure) -> word(figure.mark())));
	}

	private static String word(org.hakbang.picture.Mark mark) {
		return mark.family() + "." + mark.state();
	}

	private StepPageView somewhere(StepDefinition step) {
		StepView view = anyhow(step);
		List<TaskRow> rows = step.tasks()
			.stream()
			.map((task) -> new TaskRow(task, pick(TaskRow.Progress.values()), null, "", "", List.of(), null, null, null,
					null, null))
			.toList();
		return new StepPageView(cycle(List.of(view)), view, rows, List.of(), List.of(), List.of());
	}

	private StepView anyhow(StepDefinition step) {
		StepStatus status = pick(StepStatus.values());
		int run = switch (status) {
			case WAITING -> 0;
			case RECOGNISED -> this.random.nextInt(2);
			default -> 1 + this.random.nextInt(3);
		};
		return new StepView(step, status, this.random.nextInt(2), 1, 0, 0, SampleViews.NO_DATES, null, run);
	}

	private static CycleView cycle(List<StepView> steps) {
		CycleView like = SampleViews.cycle();
		return new CycleView(like.id(), like.territory(), like.definition(), like.bundle(), like.number(),
				like.fromYear(), like.toYear(), like.openedAt(), like.openedBy(), null, steps, List.of());
	}

	private <T> T pick(T[] values) {
		return values[this.random.nextInt(values.length)];
	}

}
