package org.hakbang.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.hakbang.identity.Access;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/**
 * Who can be told of a comment: whoever holds something in the territory today and can
 * sign in. Those who look on from above, such as auditors, are offered only once they
 * have joined in: nobody should have to read the list of a whole country. A desk's people
 * cannot see what is talked about.
 */
@Component
class Colleagues {

	private final Access access;

	Colleagues(Access access) {
		this.access = access;
	}

	/** By name, without the actor. */
	List<PersonView> of(TerritoryId territory, Collection<PersonId> joined) {
		Set<PersonView> found = new HashSet<>();
		for (Role role : Role.values()) {
			if (role.ofDesk()) {
				continue;
			}
			this.access.holders(role, null, territory)
				.stream()
				.filter((person) -> role.reach() == Role.Reach.OWN || joined.contains(person.id()))
				.forEach(found::add);
		}
		PersonId actor = this.access.actor();
		return found.stream()
			.filter(PersonView::account)
			.filter((person) -> !person.id().equals(actor))
			.sorted(Comparator.comparing(PersonView::name).thenComparing((person) -> person.id().toString()))
			.toList();
	}

	/** The focal points, who answer for the work; without the actor. */
	List<PersonId> focalPoints(TerritoryId territory) {
		PersonId actor = this.access.actor();
		return this.access.holders(Role.FOCAL_POINT, null, territory)
			.stream()
			.filter(PersonView::account)
			.map(PersonView::id)
			.filter((person) -> !person.equals(actor))
			.toList();
	}

	/**
	 * Those of them whose name stands behind an {@code @} in the text: the whole name, or
	 * a first name that only one of them has.
	 */
	static List<PersonId> named(String text, List<PersonView> colleagues) {
		String said = text.toLowerCase(Locale.ROOT);
		List<PersonId> named = new ArrayList<>();
		for (PersonView person : colleagues) {
			String first = first(person);
			boolean alone = colleagues.stream().filter((other) -> first(other).equals(first)).count() == 1;
			if (says(said, person.name().toLowerCase(Locale.ROOT)) || (alone && says(said, first))) {
				named.add(person.id());
			}
		}
		return named;
	}

	private static boolean says(String text, String name) {
		return Arrays.stream(text.split("@", -1))
			.skip(1)
			.anyMatch((after) -> after.startsWith(name)
					&& (after.length() == name.length() || !Character.isLetterOrDigit(after.charAt(name.length()))));
	}

	private static String first(PersonView person) {
		return person.name().toLowerCase(Locale.ROOT).split(" ", 2)[0];
	}

}
