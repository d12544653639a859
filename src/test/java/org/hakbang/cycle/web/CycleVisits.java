package org.hakbang.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.OpenTask;
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

/** The pages of a cycle that has just begun. */
@Component
class CycleVisits implements Visits {

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Cycles cycles;

	private final Processes processes;

	private final Clock clock;

	CycleVisits(TestPeople people, ActingAs actingAs, Cycles cycles, Processes processes, Clock clock) {
		this.people = people;
		this.actingAs = actingAs;
		this.cycles = cycles;
		this.processes = processes;
		this.clock = clock;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, lgu);
		this.people.withAccount(Role.COMMITTEE_SECRETARY, lgu);
		this.people.withAccount(Role.FOCAL_POINT, lgu);
		int year = LocalDate.now(this.clock.withZone(ZoneOffset.UTC)).getYear();
		CycleId cycle = this.actingAs.run(reader,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", year, year + 2)).value());
		OpenTask mine = this.processes.tasks(cycle.subject())
			.stream()
			.filter((task) -> task.role().equals(Role.FOCAL_POINT.key()))
			.findFirst()
			.orElseThrow();
		String indicator = SampleViews.DEFINITION.steps().get(0).indicators().get(0).code();
		String page = "/cycles/" + cycle;
		String repeating = SampleViews.DEFINITION.steps()
			.stream()
			.filter((step) -> step.repeats() != null)
			.findFirst()
			.orElseThrow()
			.id();
		return List.of(Visit.by(reader, page), Visit.by(reader, page + "/baseline"),
				Visit.by(reader, page + "/steps/" + mine.step()), Visit.by(reader, page + "/indicators/" + indicator),
				Visit.by(reader, page + "/trail"), Visit.by(reader, page + "/picture"),
				Visit.by(reader, page + "/steps/" + repeating),
				Visit.by(reader, page + "/steps/" + repeating + "/reporting"), Visit.by(reader, page + "/close"),
				Visit.by(reader, "/tasks/" + mine.id()), Visit.by(reader, "/tasks/" + mine.id() + "/take"),
				Visit.by(reader, "/tasks/" + mine.id() + "/hand-over"), Visit.by(reader, "/inbox?tab=yours"),
				Visit.by(reader, "/inbox?tab=waiting"), Visit.by(reader, "/inbox?tab=done"),
				Visit.by(reader, "/territories?q=calamba"), Visit.by(reader, "/territories/" + lgu.key()));
	}

}
