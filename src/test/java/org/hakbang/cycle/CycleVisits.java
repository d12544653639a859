package org.hakbang.cycle;

import java.util.List;

import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** The pages of a cycle that has just been opened. */
@Component
class CycleVisits implements Visits {

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Cycles cycles;

	private final Processes processes;

	CycleVisits(TestPeople people, ActingAs actingAs, Cycles cycles, Processes processes) {
		this.people = people;
		this.actingAs = actingAs;
		this.cycles = cycles;
		this.processes = processes;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next("city");
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, lgu);
		CycleId cycle = this.actingAs.run(reader,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2026, 2028)).value());
		StepPageView step = this.actingAs.run(reader,
				() -> this.cycles.step(cycle, this.cycles.get(cycle).current().orElseThrow().step().id()));
		String page = "/cycles/" + cycle;
		String indicator = step.standings().get(0).indicator().code();
		String task = this.processes.tasks(cycle.subject()).get(0).id();
		return List.of(Visit.by(reader, page), Visit.by(reader, page + "/steps/" + step.step().step().id()),
				Visit.by(reader, page + "/indicators/" + indicator), Visit.by(reader, page + "/baseline"),
				Visit.by(reader, page + "/trail"), Visit.by(reader, "/tasks/" + task), Visit.by(reader, "/inbox"));
	}

}
