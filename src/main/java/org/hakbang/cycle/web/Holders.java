package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.hakbang.identity.Access;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;

import org.springframework.stereotype.Component;

/**
 * Who is who in a territory today, role by role; offices that supply data by their own
 * name.
 */
@Component
class Holders {

	private final Access access;

	private final Territories territories;

	Holders(Access access, Territories territories) {
		this.access = access;
		this.territories = territories;
	}

	List<Row> of(TerritoryId territory) {
		Country country = this.territories.country(territory);
		List<Row> rows = new ArrayList<>();
		Arrays.stream(Role.values())
			.filter((role) -> role.reach() == Role.Reach.OWN && !role.ofOffice())
			.forEach((role) -> rows.add(new Row(country.roles().getOrDefault(role.key(), Text.NONE),
					names(this.access.holders(role, null, territory)))));
		List<PersonView> suppliers = this.access.holders(Role.DATA_SUPPLIER, null, territory);
		if (!suppliers.isEmpty()) {
			for (Map.Entry<String, Text> office : country.offices().entrySet()) {
				List<PersonView> people = this.access.holders(Role.DATA_SUPPLIER, office.getKey(), territory);
				if (!people.isEmpty()) {
					rows.add(new Row(office.getValue(), names(people)));
				}
			}
		}
		return rows;
	}

	private static List<String> names(List<PersonView> people) {
		return people.stream().map(PersonView::name).toList();
	}

	/** A role or office and the names of those who hold it, empty if nobody does. */
	record Row(Text role, List<String> names) {

	}

}
