package org.hakbang.cycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.AllCycles;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.cycle.domain.StepCount;
import org.hakbang.cycle.domain.StepCounts;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.NotFound;
import org.hakbang.territory.Territories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the numbers of the steps ({@code step_progress}), so that many cycles can be
 * shown at once. It counts what {@link CycleReading} counts. Nobody's grant is asked:
 * whoever changed something has been.
 */
@Service
public class Progress {

	private final AllCycles cycles;

	private final StepCounts counts;

	private final Answers answers;

	private final Territories territories;

	/** Asked for when needed: the engine knows the listeners that come here. */
	private final ObjectProvider<Bundles> bundles;

	private final Clock clock;

	Progress(AllCycles cycles, StepCounts counts, Answers answers, Territories territories,
			ObjectProvider<Bundles> bundles, Clock clock) {
		this.cycles = cycles;
		this.counts = counts;
		this.answers = answers;
		this.territories = territories;
		this.bundles = bundles;
		this.clock = clock;
	}

	/**
	 * Counts again, in the caller's transaction: after what changed an answer, a document
	 * or how they are judged, and before the engine's call. Rows are written only where
	 * numbers changed.
	 * @throws NotFound if there is no such cycle
	 */
	@Transactional
	public void refresh(CycleId id) {
		this.counts.lock(id);
		count(id);
	}

	/**
	 * The same from within the engine's call. It never waits for whoever counts now (who
	 * may in turn be waiting for the engine's rows): the chore will see to it.
	 */
	@Transactional
	public void refreshLater(CycleId id) {
		if (this.counts.tryLock(id)) {
			count(id);
		}
		else {
			this.counts.due(id);
		}
	}

	/**
	 * When a step of a cycle that was never counted got its numbers: with its last answer
	 * or document, else when it was opened.
	 */
	private static Instant lastWord(Cycle cycle, List<Standing> standings) {
		Stream<Instant> answers = standings.stream()
			.map(Standing::answer)
			.filter((answer) -> answer != null)
			.map(Answer::enteredAt);
		Stream<Instant> documents = standings.stream()
			.flatMap((standing) -> standing.evidence().stream())
			.map(EvidenceView::receivedAt);
		return Stream.concat(answers, documents).max(Comparator.naturalOrder()).orElse(cycle.openedAt());
	}

	private void count(CycleId id) {
		Cycle cycle = this.cycles.findById(id.value()).orElseThrow(NotFound::new);
		CycleDefinition definition = this.bundles.getObject().get(cycle.bundle()).definition();
		Set<String> every = definition.steps().stream().map(StepDefinition::id).collect(Collectors.toSet());
		List<Standing> standings = this.answers.standings(definition, every, id.subject(),
				this.territories.get(cycle.territoryId()));
		Map<String, StepCount> before = this.counts.of(id);
		for (StepDefinition step : definition.steps()) {
			StepCount now = StepCount.of(CycleReading.of(step, standings));
			if (!now.equals(before.get(step.id()))) {
				boolean first = before.isEmpty();
				this.counts.changed(id, step.id(), now,
						first ? lastWord(cycle, CycleReading.of(step, standings)) : this.clock.instant());
			}
		}
	}

}
