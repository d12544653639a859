package org.hakbang.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** A desk that lacks one thing or another, and one that lacks everything. */
@Component
class DeskVisits implements Visits, EndpointSamples {

	private final TestDesks desks;

	private final TestPeople people;

	private final FocalPoints focalPoints;

	private final Outreach outreach;

	private final ActingAs actingAs;

	private final Ids ids;

	private final Clock clock;

	DeskVisits(TestDesks desks, TestPeople people, FocalPoints focalPoints, Outreach outreach, ActingAs actingAs,
			Ids ids, Clock clock) {
		this.desks = desks;
		this.people = people;
		this.focalPoints = focalPoints;
		this.outreach = outreach;
		this.actingAs = actingAs;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId seat = Lgus.next();
		DeskView desk = this.desks.at(seat);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		PersonId administrator = this.people.withAccount(Role.ADMINISTRATOR, seat);
		this.actingAs.run(facilitator, () -> this.focalPoints.target(desk.id(), List.of(seat)));
		point(desk, facilitator);
		UUID entry = entry(desk, facilitator);
		TerritoryId other = Lgus.next();
		DeskView empty = this.desks.at(other);
		PersonId officer = this.people.withAccount(Role.DESK_OFFICER, other);
		String here = "/desks/" + desk.key();
		return List.of(Visit.by(facilitator, "/desks"), Visit.by(facilitator, here),
				Visit.by(facilitator, here + "/targets"), Visit.by(facilitator, here + "/focal-points/new"),
				Visit.by(facilitator, here + "/outreach/new"), Visit.by(facilitator, here + "/outreach/" + entry),
				Visit.by(officer, "/desks/" + empty.key()), Visit.by(administrator, here),
				Visit.by(administrator, here + "/change"),
				Visit.by(administrator, "/territories/" + seat.key() + "/desks/new"), new Visit(here, officer, 404));
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		DeskView desk = this.desks.at(territory);
		PersonId facilitator = this.people.with(Role.DESK_FACILITATOR, territory);
		return List.of(
				new Sample("/desks/{key}",
						Map.of("key", desk.key(), "point", point(desk, facilitator).toString(), "entry",
								entry(desk, facilitator).toString())),
				new Sample("/territories/{key}/desks", Map.of("key", territory.key())));
	}

	UUID point(DeskView desk, PersonId facilitator) {
		UUID id = this.ids.next();
		this.actingAs.run(facilitator,
				() -> this.focalPoints.name(desk.id(), id,
						new Typed(Map.of("name", List.of("Awa Diatta"), "place", List.of(desk.seat().key()), "since",
								List.of(today().toString()), "letter", List.of("No. 12 of 3 March")))));
		return id;
	}

	UUID entry(DeskView desk, PersonId facilitator) {
		UUID id = this.ids.next();
		this.actingAs.run(facilitator,
				() -> this.outreach.save(desk.id(), id,
						new Typed(Map.of("kind", List.of("awareness"), "topic", List.of("Rights of workers abroad"),
								"planned", List.of(today().minusDays(2).toString()), "place",
								List.of(desk.seat().key()), "by", List.of(facilitator.toString())))));
		return id;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
	}

}
