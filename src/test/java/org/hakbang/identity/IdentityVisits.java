package org.hakbang.identity;

import java.util.List;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

@Component
class IdentityVisits implements Visits {

	private final TestPeople people;

	IdentityVisits(TestPeople people) {
		this.people = people;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		String list = "/territories/" + lgu.key() + "/people";
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId account = this.people.withAccount(Role.DATA_SUPPLIER, lgu);
		PersonId none = this.people.with(Role.COMMITTEE_MEMBER, lgu);
		return List.of(Visit.by(reader, list), Visit.by(reader, list + "/new"), Visit.by(reader, list + "/" + account),
				Visit.by(reader, list + "/" + none), Visit.by(reader, list + "/known"));
	}

}
