package org.hakbang.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;

import org.springframework.stereotype.Component;

/** A partner and a window for pages and endpoints; and for cases of tests. */
@Component
public class DirectoryVisits implements Visits, EndpointSamples {

	private final Partners partners;

	private final Windows windows;

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Ids ids;

	DirectoryVisits(Partners partners, Windows windows, TestPeople people, ActingAs actingAs, Ids ids) {
		this.partners = partners;
		this.windows = windows;
		this.people = people;
		this.actingAs = actingAs;
		this.ids = ids;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId seat = Lgus.next();
		PersonId keeper = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, seat);
		String partner = partner(keeper, seat, "Bank of the visits").page();
		String window = window(keeper, "PH", "Fund of the visits").page();
		PersonId senegalese = this.people.withAccount(Role.DESK_OFFICER, TerritoryId.ofKey("SN-KD"));
		return List.of(Visit.by(keeper, "/directory/PH/partners"), Visit.by(keeper, "/directory/PH/windows"),
				Visit.by(keeper, "/directory/PH/partners?state=stale&service=bank"), Visit.by(keeper, partner),
				Visit.by(reader, partner), Visit.by(keeper, window), Visit.by(reader, window),
				Visit.by(keeper, "/directory/PH/partners/new"), Visit.by(keeper, "/directory/PH/windows/new"),
				Visit.by(keeper, partner + "/change"), Visit.by(keeper, window + "/change"),
				Visit.by(senegalese, "/directory/SN/windows"), new Visit("/directory/PH/windows", senegalese, 404));
	}

	@Override
	public List<Sample> samples(TerritoryId territory) {
		PersonId keeper = this.people.with(Role.DESK_FACILITATOR, territory);
		String country = territory.country();
		UUID partner = partner(keeper, territory, "Bank of the walk").id();
		UUID window = window(keeper, country, "Fund of the walk").id();
		return List.of(new Sample("/directory/{country}", Map.of("country", country)),
				new Sample("/directory/{country}/{list:",
						Map.of("country", country, "list", "partners", "id", partner.toString())),
				new Sample("/directory/{country}/windows",
						Map.of("country", country, "list", "windows", "id", window.toString())));
	}

	/** A bank that serves a territory. */
	public Partner partner(PersonId keeper, TerritoryId serves, String name) {
		Result<Partner> added = this.actingAs.run(keeper,
				() -> this.partners.add(serves.country(), this.ids.next(), Map.of("name", List.of(name), "services",
						List.of("bank"), "place", List.of(serves.key()), "reach", List.of("Main street 7"))));
		return ((Result.Done<Partner>) added).value();
	}

	/** A loan of 5 to 15 million with a tenth of own share, not for trade. */
	public FundingWindow window(PersonId keeper, String country, String name) {
		Result<FundingWindow> added = this.actingAs.run(keeper,
				() -> this.windows.add(country, this.ids.next(),
						Map.of("name", List.of(name), "funder", List.of("Fund of the diaspora"), "form",
								List.of("loan"), "minimum", List.of("5 000 000"), "maximum", List.of("15000000"),
								"rate", List.of("6"), "ownShare", List.of("10"), "excluded", List.of("trade"), "pieces",
								List.of("Plan\nIdentity card"))));
		return ((Result.Done<FundingWindow>) added).value();
	}

}
