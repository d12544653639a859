package org.hakbang.cycle.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.hakbang.approval.ResolutionId;
import org.hakbang.approval.ResolutionView;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.checklist.Value;
import org.hakbang.cycle.Blocker;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.StepPageView;
import org.hakbang.cycle.StepDates;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.StepView;
import org.hakbang.cycle.TaskPageView;
import org.hakbang.cycle.TaskRow;
import org.hakbang.engine.OpenTask;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;

/**
 * A cycle in the middle of its second step, made by hand from the checklists that ship.
 */
final class SampleViews {

	static final TerritoryId PLACE = new TerritoryId("PH", "0403405000");

	static final PersonId ME = new PersonId(new UUID(1, 1));

	static final PersonId GRACE = new PersonId(new UUID(1, 2));

	static final CycleId CYCLE = new CycleId(new UUID(2, 1));

	static final Instant NOW = Instant.parse("2026-11-23T01:14:00Z");

	static final TerritoryView TERRITORY = new TerritoryView(PLACE, "city", "City of Calamba",
			new TerritoryId("PH", "0403400000"));

	static final CycleDefinition DEFINITION = definition();

	private SampleViews() {
	}

	private static CycleDefinition definition() {
		try (Stream<Path> files = Files.list(Path.of("checklists/mainstreaming"))) {
			Map<String, byte[]> contents = new HashMap<>();
			for (Path file : files.toList()) {
				contents.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
			return DefinitionReader.read(contents).definition();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static final StepDates NO_DATES = new StepDates(null, false, null, null);

	static CycleView cycle() {
		return cycle(StepStatus.RUNNING);
	}

	static CycleView cycle(StepStatus second) {
		List<StepView> steps = new ArrayList<>();
		for (StepDefinition step : DEFINITION.steps()) {
			int required = (int) step.indicators().stream().filter(Indicator::required).count();
			steps.add(switch (step.number()) {
				case 1 -> new StepView(step, StepStatus.SIGNED_OFF, required, required, 1, 2, NO_DATES,
						LocalDate.parse("2026-09-18"), 1);
				case 2 -> new StepView(step, second, 1, required, 0, 2,
						new StepDates(null, false, null, LocalDate.parse("2026-12-11")), null, 1);
				default -> new StepView(step, StepStatus.WAITING, 0, required, 0, 0, NO_DATES, null, 0);
			});
		}
		return new CycleView(CYCLE, TERRITORY, DEFINITION, "hash", 1, 2026, 2028, NOW, ME, null, steps, blockers());
	}

	static List<Blocker> blockers() {
		StepDefinition step = DEFINITION.steps().get(1);
		Standing unmet = standings(step).stream()
			.filter((standing) -> standing.indicator().required() && standing.state() == State.NOT_MET)
			.findFirst()
			.orElseThrow();
		PersonView grace = new PersonView(GRACE, "Grace Umali", "social-welfare", true);
		TaskDefinition task = step.tasks().get(0);
		return List.of(new Blocker(new Blocker.What.Unmet(unmet), "supplier", "social-welfare", List.of(grace), false),
				new Blocker(new Blocker.What.Unfinished(task, "t1"), "focal-point", "", List.of(), true),
				new Blocker(new Blocker.What.Undecided(false), "committee-secretary", "", List.of(), false));
	}

	/** Every second indicator answered, by somebody else than who typed it. */
	static List<Standing> standings(StepDefinition step) {
		List<Standing> standings = new ArrayList<>();
		int at = 0;
		for (Indicator indicator : step.indicators()) {
			if (at++ % 2 == 1 || indicator.computed() != null) {
				standings
					.add(new Standing(indicator, null, null, State.UNANSWERED, null, false, List.of(), null, null));
				continue;
			}
			Answer answer = answer(indicator, 2);
			standings.add(new Standing(indicator, answer, answer.value(), (at % 4 == 1) ? State.MET : State.NOT_MET,
					null, at % 4 == 3, List.of(document(indicator, null), document(indicator, UUID.randomUUID())), null,
					null));
		}
		return standings;
	}

	static Answer answer(Indicator indicator, int version) {
		return new Answer(UUID.randomUUID(), CYCLE.subject(), indicator.code(), version, value(indicator), null,
				"Ten barangays had no enumerator.", LocalDate.parse("2026-06-30"), GRACE, "social-welfare", ME, NOW,
				"hash");
	}

	private static EvidenceView document(Indicator indicator, UUID supersededBy) {
		return new EvidenceView(UUID.randomUUID(), "stocks-and-flows.xlsx", "text/csv", 421_000, "ab", 2,
				LocalDate.parse("2026-06-30"), NOW, ME, supersededBy, List.of(indicator.code()));
	}

	private static Value value(Indicator indicator) {
		Measure measure = indicator.measure();
		if (measure instanceof Measure.YesNo) {
			return new Value.YesNo(true);
		}
		if (measure instanceof Measure.Day) {
			return new Value.Day(LocalDate.parse("2026-06-30"));
		}
		if (measure instanceof Measure.Amount) {
			return new Value.Money(new BigDecimal("4250000"), "PHP");
		}
		if (measure instanceof Measure.Document) {
			return new Value.Chosen("partial");
		}
		if (measure instanceof Measure.Choice choice) {
			return new Value.Chosen(choice.options().get(0).id());
		}
		if (measure instanceof Measure.Ratio ratio) {
			return new Value.Items(new TreeSet<>(List.of(ratio.items().get(0).id())));
		}
		if (measure instanceof Measure.Paired paired) {
			return new Value.Parts(Map.of(paired.parts().get(0).id(), BigDecimal.ONE));
		}
		if (measure instanceof Measure.Disaggregated) {
			return new Value.Parts(Map.of("total", BigDecimal.TEN));
		}
		return new Value.Numeric(BigDecimal.TEN);
	}

	static StepPageView step(StepStatus status) {
		CycleView cycle = cycle(status);
		StepDefinition step = DEFINITION.steps().get(1);
		List<TaskRow> tasks = new ArrayList<>();
		tasks.add(new TaskRow(step.tasks().get(0), TaskRow.Progress.DONE, "t0", "", "", List.of(), null, null, null,
				NOW, ME));
		tasks.add(new TaskRow(step.tasks().get(1), TaskRow.Progress.OPEN, "t1", "focal-point", "", List.of(), ME,
				LocalDate.parse("2026-11-19"), NOW, null, null));
		tasks.add(new TaskRow(step.tasks().get(step.tasks().size() - 1), TaskRow.Progress.OPEN, "t2", "supplier", "hr",
				List.of(new PersonView(GRACE, "Grace Umali", "hr", true)), null, null, NOW, null, null));
		tasks.add(new TaskRow(step.tasks().get(2), TaskRow.Progress.NOT_STARTED, null, "", "", List.of(), null, null,
				null, null, null));
		return new StepPageView(cycle, cycle.steps().get(1), tasks, standings(step), blockers(),
				List.of(resolution(step, null), resolution(step, ResolutionView.Outcome.RETURNED)));
	}

	private static ResolutionView resolution(StepDefinition step, ResolutionView.Outcome outcome) {
		return new ResolutionView(new ResolutionId(UUID.randomUUID()), CYCLE.subject(), PLACE, step.id(), step.number(),
				step.title(), 1, ME, NOW, "abc", outcome, (outcome != null) ? LocalDate.parse("2026-11-20") : null, 3,
				4, 1, (outcome != null) ? "The chapter on contributions is missing." : "", null, outcome != null);
	}

	static TaskPageView task(boolean mine, PersonId assignee) {
		StepDefinition step = DEFINITION.steps().get(1);
		List<Standing> standings = standings(step).stream()
			.filter((standing) -> standing.indicator().computed() == null)
			.toList();
		OpenTask open = new OpenTask("t1", step.tasks().get(1).id(), CYCLE.subject(), step.id(), PLACE, "focal-point",
				"", false, NOW, LocalDate.parse("2026-11-25"), assignee);
		return new TaskPageView(cycle(), step, step.tasks().get(1), open, standings, Map.of(), NOW, List.of(), mine);
	}

}
