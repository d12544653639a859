package org.hakbang.mentoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/**
 * Who can have taken part in a visit: the people of the territory, whoever notes it, and
 * names that are noted then.
 */
@Component
class Circle {

	private final People people;

	private final Access access;

	Circle(People people, Access access) {
		this.people = people;
		this.access = access;
	}

	/** By name. */
	List<PersonView> of(TerritoryId territory) {
		List<PersonView> known = new ArrayList<>(this.people.of(territory));
		PersonId actor = this.access.actor();
		if (known.stream().noneMatch((person) -> person.id().equals(actor))) {
			known.add(new PersonView(actor, this.people.names(Set.of(actor)).getOrDefault(actor, ""), null, true));
			known.sort(Comparator.comparing(PersonView::name));
		}
		return known;
	}

	/**
	 * The person of a name; noted if nobody here is called so.
	 * @param field where a problem with the name stands
	 */
	Result<PersonId> named(TerritoryId territory, String name, List<PersonView> known, String field) {
		Optional<PersonId> there = find(name, known, List.of());
		if (there.isPresent()) {
			return Result.done(there.get());
		}
		Result<PersonId> noted = this.people.note(territory, name, null);
		if (noted instanceof Result.Refused<PersonId> refused) {
			return Result.refused(refused.problems()
				.stream()
				.map((problem) -> new Problem(field, problem.message(), problem.args()))
				.toList());
		}
		return noted;
	}

	/**
	 * Somebody of that name, letters large or small; of several one who was there, empty
	 * if that does not tell.
	 */
	static Optional<PersonId> find(String name, List<PersonView> known, List<PersonId> present) {
		List<PersonId> called = known.stream()
			.filter((person) -> person.name().equalsIgnoreCase(name.strip()))
			.map(PersonView::id)
			.toList();
		List<PersonId> there = called.stream().filter(present::contains).toList();
		if (there.size() == 1) {
			return Optional.of(there.get(0));
		}
		return (called.size() == 1) ? Optional.of(called.get(0)) : Optional.empty();
	}

}
