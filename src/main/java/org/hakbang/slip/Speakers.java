package org.hakbang.slip;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/**
 * From the names on a slip to people: somebody of that name and office who is known here,
 * else a new person without an account.
 */
@Component
class Speakers {

	private final People people;

	private final Access access;

	Speakers(People people, Access access) {
		this.people = people;
		this.access = access;
	}

	/** By name; refused under the field {@code name}. */
	Result<Map<String, PersonId>> of(TerritoryId territory, String office, List<String> names) {
		Map<String, PersonId> found = new HashMap<>();
		List<PersonView> known = this.people.of(territory);
		for (String name : names) {
			if (found.containsKey(name)) {
				continue;
			}
			PersonId there = known.stream()
				.filter((person) -> office.equals(person.office()) && same(person.name(), name))
				.map(PersonView::id)
				.findFirst()
				.orElse(null);
			if (there != null) {
				found.put(name, there);
				continue;
			}
			if (!this.access.may(Permission.MANAGE_OWN_PEOPLE, territory)) {
				return Result.refused(Problem.of("name", "slip.error.name-unknown", name));
			}
			Result<PersonId> noted = this.people.note(territory, name, office);
			if (noted instanceof Result.Refused<PersonId> refused) {
				return Result.refused(refused.problems()
					.stream()
					.map((problem) -> new Problem("name", problem.message(), problem.args()))
					.toList());
			}
			found.put(name, ((Result.Done<PersonId>) noted).value());
		}
		return Result.done(found);
	}

	private static boolean same(String one, String other) {
		return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
	}

}
