package org.hakbang.notification;

import java.util.List;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class NotificationVisits implements Visits {

	private final Notices notices;

	private final TestPeople people;

	private final TransactionTemplate transaction;

	NotificationVisits(Notices notices, TestPeople people, TransactionTemplate transaction) {
		this.notices = notices;
		this.people = people;
		this.transaction = transaction;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId none = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId administrator = this.people.nobody("Administrator of a country");
		this.people.grant(administrator, Role.ADMINISTRATOR, null, new TerritoryId("PH", "PH"));
		this.people.account(administrator);
		this.transaction.executeWithoutResult((status) -> {
			for (String word : List.of("one", "two", "three")) {
				this.notices.send(new NewNotice(reader, "sample", lgu, "/inbox", List.of(word), word));
			}
		});
		return List.of(Visit.by(reader, "/notices"), Visit.by(none, "/notices"), Visit.by(reader, "/account"),
				Visit.by(administrator, "/outgoing-mail"), Visit.by(administrator, "/account"));
	}

}
