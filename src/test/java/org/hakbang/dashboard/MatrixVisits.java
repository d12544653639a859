package org.hakbang.dashboard;

import java.util.List;
import java.util.Map;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** The matrix of a province, of its region and of nothing found. */
@Component
class MatrixVisits implements Visits, EndpointSamples {

	private final SeededProvince province;

	private final TestPeople people;

	MatrixVisits(SeededProvince province, TestPeople people) {
		this.province = province;
		this.people = people;
	}

	@Override
	public List<Visit> visits() {
		PersonId reader = this.people.withAccount(Role.REGIONAL_OFFICER, this.province.sown().region());
		String page = "/matrix/" + SeededProvince.PROVINCE.key();
		return List.of(Visit.by(reader, page), Visit.by(reader, "/matrix/" + this.province.region().key()),
				Visit.by(reader, page + "?status=returned&sort=stuck"), Visit.by(reader, page + "?name=nowhere"));
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		return List.of(new Sample("/matrix/{key}", Map.of("key", territory.key())));
	}

}
