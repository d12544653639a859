package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.cycle.domain.EndedAlternatives;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Access;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.NotFound;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when the day has passed up to which an accepted alternative counted: it is
 * noted once, the focal points are told, the numbers of the steps are counted again.
 */
@Component
class AlternativeEnds {

	private final AllCycles cycles;

	private final Bundles bundles;

	private final Answers answers;

	private final EndedAlternatives ended;

	private final Territories territories;

	private final Access access;

	private final Notices notices;

	private final Progress progress;

	private final Trail trail;

	private final Clock clock;

	AlternativeEnds(AllCycles cycles, Bundles bundles, Answers answers, EndedAlternatives ended,
			Territories territories, Access access, Notices notices, Progress progress, Trail trail, Clock clock) {
		this.cycles = cycles;
		this.bundles = bundles;
		this.answers = answers;
		this.ended = ended;
		this.territories = territories;
		this.access = access;
		this.notices = notices;
		this.progress = progress;
		this.trail = trail;
		this.clock = clock;
	}

	/** Looks through a cycle, if it is of that country and open. */
	@Transactional
	public void find(CycleId id, String country) {
		Cycle cycle = this.cycles.findById(id.value()).orElseThrow(NotFound::new);
		if (!cycle.isOpen() || !cycle.country().equals(country)) {
			return;
		}
		CycleDefinition definition = this.bundles.get(cycle.bundle()).definition();
		TerritoryView territory = this.territories.get(cycle.territoryId());
		Set<String> every = definition.steps().stream().map(StepDefinition::id).collect(Collectors.toSet());
		List<End> found = this.answers.standings(definition, every, id.subject(), territory)
			.stream()
			.filter(Standing::ranOut)
			.flatMap((standing) -> End.of(standing).stream())
			.filter((end) -> !entered(end.answer(), territory).isAfter(end.on()))
			.filter((end) -> this.ended.add(end.answer().id(), id, end.on(), this.clock.instant()))
			.toList();
		if (!found.isEmpty()) {
			found.forEach((end) -> tell(id, definition, end, territory));
			this.progress.refresh(id);
		}
	}

	/** Whoever enters what counts no longer sees so at once and need not be told. */
	private LocalDate entered(Answer answer, TerritoryView territory) {
		return LocalDate.ofInstant(answer.enteredAt(), this.territories.country(territory.id()).zone());
	}

	private void tell(CycleId id, CycleDefinition definition, End end, TerritoryView territory) {
		Indicator indicator = end.indicator();
		this.trail.record(TrailEntry.of("answer.ran-out", id.subject(), territory.id())
			.step(definition.stepOf(indicator.code()).map(StepDefinition::id).orElse(null))
			.item(indicator.code())
			.object(end.answer().id()));
		String name = indicator.code() + " " + indicator.title().in(Locale.ENGLISH);
		for (PersonView person : this.access.holders(Role.FOCAL_POINT, null, territory.id())) {
			this.notices.send(new NewNotice(person.id(), "alternative-ran-out", territory.id(),
					"/cycles/" + id + "/indicators/" + indicator.code(), List.of(name, territory.name()),
					"alternative-ran-out:" + end.answer().id()));
		}
	}

	/**
	 * An answer that counts no longer.
	 *
	 * @param on the last day on which it counted
	 */
	private record End(Indicator indicator, Answer answer, LocalDate on) {

		static Optional<End> of(Standing standing) {
			return (standing.answer() != null && standing.provisionalUntil() != null)
					? Optional.of(new End(standing.indicator(), standing.answer(), standing.provisionalUntil()))
					: Optional.empty();
		}

	}

}
