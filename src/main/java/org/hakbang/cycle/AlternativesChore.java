package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.checklist.Answers;
import org.hakbang.shared.Chore;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Looks each day of each country whether what was accepted instead of an answer still
 * counts. What it finds is noted in the database, so that it may look again at any time.
 */
@Component
class AlternativesChore implements Chore {

	private static final Log LOG = LogFactory.getLog(AlternativesChore.class);

	private final Answers answers;

	private final Territories territories;

	private final AlternativeEnds ends;

	private final Clock clock;

	/** The day of each country that was looked at last, so as not to look each minute. */
	private final Map<String, LocalDate> looked = new ConcurrentHashMap<>();

	AlternativesChore(Answers answers, Territories territories, AlternativeEnds ends, Clock clock) {
		this.answers = answers;
		this.territories = territories;
		this.ends = ends;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "alternatives";
	}

	@Override
	public void run() {
		for (Country country : this.territories.countries()) {
			LocalDate today = LocalDate.now(this.clock.withZone(country.zone()));
			if (!today.equals(this.looked.get(country.code())) && look(country.code())) {
				this.looked.put(country.code(), today);
			}
		}
	}

	/** Whether all went well. */
	private boolean look(String country) {
		Set<CycleId> failed = ConcurrentHashMap.newKeySet();
		this.answers.withAlternatives(CycleId.KIND).stream().map(CycleId::of).forEach((cycle) -> {
			try {
				this.ends.find(cycle, country);
			}
			catch (RuntimeException ex) {
				LOG.error("The alternatives of cycle " + cycle + " could not be looked at", ex);
				failed.add(cycle);
			}
		});
		return failed.isEmpty();
	}

}
