package org.hakbang.mentoring;

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
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.springframework.stereotype.Component;

/** A visit with a promise that is late and one that is not. */
@Component
class MentoringPages implements Visits, EndpointSamples {

	private final TestPeople people;

	private final ActingAs actingAs;

	private final VisitNotes visits;

	private final Ids ids;

	private final Clock clock;

	MentoringPages(TestPeople people, ActingAs actingAs, VisitNotes visits, Ids ids, Clock clock) {
		this.people = people;
		this.actingAs = actingAs;
		this.visits = visits;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		this.people.withAccount(Role.COMMITTEE_SECRETARY, lgu);
		UUID visit = visit(lgu, ana);
		TerritoryId empty = Lgus.next();
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, empty);
		String list = "/territories/" + lgu.key() + "/visits";
		return List.of(Visit.by(ana, list), Visit.by(ana, list + "/new"), Visit.by(ana, list + "/" + visit),
				Visit.by(ana, "/territories/" + lgu.key()),
				Visit.by(reader, "/territories/" + empty.key() + "/visits"));
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		PersonId author = this.people.with(Role.FOCAL_POINT, territory);
		UUID visit = visit(territory, author);
		Promise promise = this.actingAs.run(author, () -> this.visits.promises(territory, visit)).get(0);
		return List.of(new Sample("/territories/{key}/visits/{visit}",
				Map.of("key", territory.key(), "visit", visit.toString(), "promise", promise.id().toString())));
	}

	private UUID visit(TerritoryId lgu, PersonId ana) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
		UUID id = this.ids.next();
		this.actingAs.run(ana, () -> this.visits.note(lgu, id, new Typed(Map
			.of("date", List.of(today.minusDays(20).toString()), "kind", List.of("mentoring"), "found", List
				.of("The situationer is nearly there; the tables of the planning office are old.\nNobody has seen the order."),
					"others", List.of("Dora Vega"), "promise.0.what",
					List.of("Send the tables of this year to the focal point, by mail or on paper"), "promise.0.by",
					List.of("Dora Vega"), "promise.0.due", List.of(today.minusDays(3).toString()), "promise.1.what",
					List.of("Ask the mayor for the order"), "promise.1.by", List.of("Dora Vega"), "promise.1.due",
					List.of(today.plusDays(9).toString())))));
		return id;
	}

}
