package org.hakbang.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.TestPeople;

import org.springframework.stereotype.Component;

@Component
class IdentityEndpoints implements EndpointSamples {

	private final TestPeople people;

	IdentityEndpoints(TestPeople people) {
		this.people = people;
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		PersonId person = this.people.nobody("Sample Person");
		this.people.account(person);
		UUID grant = this.people.grant(person, Role.COMMITTEE_MEMBER, null, territory);
		return List.of(new Sample("/territories/{key}", Map.of("key", territory.key())),
				new Sample("/territories/{key}/people/known/{person}",
						Map.of("key", territory.key(), "person", person.toString())),
				new Sample("/territories/{key}/people/{person}",
						Map.of("key", territory.key(), "person", person.toString(), "grant", grant.toString())));
	}

}
