package org.hakbang.shell;

import java.util.List;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** The pages that stand around all others. */
@Component
class ShellVisits implements Visits {

	private final TestPeople people;

	ShellVisits(TestPeople people) {
		this.people = people;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, lgu);
		return List.of(Visit.by(reader, "/components"), new Visit("/nothing/here", reader, 404),
				new Visit("/sign-in", null, 200), Visit.by(reader, "/inbox"), Visit.by(reader, "/account"),
				Visit.by(reader, "/territories"), Visit.by(reader, "/territories/" + lgu.key()),
				Visit.by(reader, "/territories/" + lgu.key() + "/people"),
				Visit.by(reader, "/territories/" + lgu.key() + "/committee"),
				Visit.by(reader, "/territories/" + lgu.key() + "/trail"),
				Visit.by(reader, "/territories/" + lgu.key() + "/cycles/new"));
	}

}
