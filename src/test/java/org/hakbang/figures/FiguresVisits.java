package org.hakbang.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.hakbang.checklist.Rhythm;
import org.hakbang.desk.DeskView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** The numbers of a desk with cases, as its people and an auditor see them. */
@Component
class FiguresVisits implements Visits {

	private final SeededDesk seeded;

	private final TestDesks desks;

	private final TestPeople people;

	private final Clock clock;

	FiguresVisits(SeededDesk seeded, TestDesks desks, TestPeople people, Clock clock) {
		this.seeded = seeded;
		this.desks = desks;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId seat = Lgus.next();
		DeskView desk = this.desks.at(seat);
		Period half = Period.over(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), Rhythm.HALF_YEAR);
		this.seeded.cases(desk, half.first(), 40);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		PersonId officer = this.people.withAccount(Role.DESK_OFFICER, seat);
		PersonId auditor = this.people.withAccount(Role.AUDITOR, seat);
		String here = "/desks/" + desk.key();
		return List.of(Visit.by(facilitator, here + "/figures"), Visit.by(facilitator, here + "/figures?view=exact"),
				Visit.by(facilitator, here + "/register?period=" + half.key()), Visit.by(auditor, here + "/figures"),
				Visit.by(officer, here + "/figures/answers?period=" + half.key()),
				// In French, whose words are longer.
				Visit.by(officer, here + "/figures?lang=fr"));
	}

}
