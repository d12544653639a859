package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.desk.Outreach;
import org.hakbang.desk.Typed;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.springframework.stereotype.Component;

/** A forum after which people are entered: one is ready, one has something to mend. */
@Component
class BatchVisits implements Visits, EndpointSamples {

	private final Batches batches;

	private final Outreach outreach;

	private final Desks desks;

	private final TestDesks testDesks;

	private final TestPeople people;

	private final ActingAs actingAs;

	BatchVisits(Batches batches, Outreach outreach, Desks desks, TestDesks testDesks, TestPeople people,
			ActingAs actingAs) {
		this.batches = batches;
		this.outreach = outreach;
		this.desks = desks;
		this.testDesks = testDesks;
		this.people = people;
		this.actingAs = actingAs;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId seat = Lgus.next();
		DeskView desk = this.testDesks.at(seat);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		UUID entry = held(desk, facilitator);
		String here = "/desks/" + desk.key() + "/outreach/" + entry + "/people";
		UUID batch = begun(desk, facilitator, entry);
		return List.of(Visit.by(facilitator, here), Visit.by(facilitator, here + "/" + batch),
				Visit.by(facilitator, here + "/" + batch + "?mend=1"));
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		DeskView desk = this.desks.open()
			.stream()
			.filter((each) -> each.key().equals(TestPeople.desk(territory)))
			.findFirst()
			.orElseGet(() -> this.testDesks.at(territory));
		PersonId facilitator = this.people.with(Role.DESK_FACILITATOR, territory);
		UUID entry = held(desk, facilitator);
		return List.of(new Sample("/desks/{key}/outreach/{entry}/people", Map.of("key", desk.key(), "entry",
				entry.toString(), "batch", begun(desk, facilitator, entry).toString())));
	}

	private UUID held(DeskView desk, PersonId facilitator) {
		UUID id = UUID.randomUUID();
		this.actingAs.run(facilitator,
				() -> this.outreach.save(desk.id(), id,
						new Typed(Map.of("kind", List.of("forum"), "topic", List.of("Forum of those who came back"),
								"held", List.of("2020-05-04"), "place", List.of(desk.seat().key()), "by",
								List.of(facilitator.toString())))));
		return id;
	}

	private UUID begun(DeskView desk, PersonId facilitator, UUID entry) {
		List<BatchRow> rows = List.of(
				BatchRow.typed(1,
						Map.of("name", List.of("Awa Demo"), "status", List.of("abroad"), "needs",
								List.of("papers", "return")),
						true),
				BatchRow.typed(2, Map.of("name", List.of("Sira Demo"), "phone", List.of("later")), false));
		return ((Result.Done<UUID>) this.actingAs.run(facilitator,
				() -> this.batches.begin(desk.id(), entry, "", rows, "")))
			.value();
	}

}
