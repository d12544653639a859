package org.hakbang.slip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.cycle.CycleId;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is with the offices, for whoever would otherwise look for the answer. */
@Service
public class OfficesAsked {

	private final AllSlips slips;

	private final SlipFolder folder;

	private final Processes processes;

	private final Territories territories;

	private final Clock clock;

	OfficesAsked(AllSlips slips, SlipFolder folder, Processes processes, Territories territories, Clock clock) {
		this.slips = slips;
		this.folder = folder;
		this.processes = processes;
		this.territories = territories;
		this.clock = clock;
	}

	/** By subject, of those slips that the actor may take in; the oldest first. */
	@Transactional(readOnly = true)
	public Map<Subject, List<Awaited>> of(Collection<Subject> subjects) {
		Set<CycleId> cycles = subjects.stream()
			.filter((subject) -> subject.kind().equals(CycleId.KIND))
			.map(CycleId::of)
			.collect(Collectors.toSet());
		Map<Subject, List<Awaited>> awaited = new HashMap<>();
		visible(cycles)
			.forEach((slip) -> awaited.computeIfAbsent(slip.cycle().subject(), (subject) -> new ArrayList<>())
				.add(awaited(slip)));
		return awaited;
	}

	/**
	 * What is with the offices of that which an open task asks; of the task that submits
	 * all that its step requires.
	 */
	@Transactional(readOnly = true)
	public List<Awaited> of(Subject subject, String step, String task) {
		Optional<OpenTask> open = subject.kind().equals(CycleId.KIND) ? this.processes.task(task) : Optional.empty();
		return open.stream()
			.flatMap((found) -> visible(Set.of(CycleId.of(subject))).stream()
				.flatMap((slip) -> awaited(slip)
					.about(asked(this.folder.definition(slip).step(step), found.key()).toList())
					.stream()))
			.toList();
	}

	private static Stream<String> asked(StepDefinition step, String task) {
		boolean submits = step.task(task).filter(TaskDefinition::submits).isPresent();
		return step.indicators()
			.stream()
			.filter((indicator) -> indicator.task().equals(task) || (submits && indicator.required()))
			.map(Indicator::code);
	}

	private List<Slip> visible(Set<CycleId> cycles) {
		Map<List<Object>, Boolean> may = new HashMap<>();
		return this.slips.awaited(cycles)
			.stream()
			.filter((slip) -> may.computeIfAbsent(List.of(slip.territory(), slip.office()),
					(place) -> this.folder.mayTakeIn(slip.territory(), slip.office())))
			.toList();
	}

	private Awaited awaited(Slip slip) {
		Country country = this.territories.country(slip.territory());
		LocalDate today = LocalDate.now(this.clock.withZone(country.zone()));
		boolean back = slip.status() == SlipStatus.RETURNED;
		return new Awaited(slip.id(), country.offices().getOrDefault(slip.office(), Text.NONE),
				slip.open().stream().map(Asked::code).toList(), slip.askedAt(), slip.due(), back, slip.statusAt(),
				!back && slip.due().isBefore(today));
	}

}
