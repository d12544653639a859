package org.hakbang.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the territories. Most of them have no account and never will. */
@Service
public class People {

	private final PersonRows people;

	private final Access access;

	private final Territories territories;

	private final Today today;

	private final Trail trail;

	private final Ids ids;

	People(PersonRows people, Access access, Territories territories, Today today, Trail trail, Ids ids) {
		this.people = people;
		this.access = access;
		this.territories = territories;
		this.today = today;
		this.trail = trail;
		this.ids = ids;
	}

	/** Names by id, for pages and lists; an unknown id is left out. */
	public Map<PersonId, String> names(Collection<PersonId> ids) {
		return this.people.names(ids);
	}

	/**
	 * Everybody known in a territory, by name: grant holders and people without an
	 * account. Needs {@link Permission#VIEW}.
	 */
	@Transactional(readOnly = true)
	public List<PersonView> of(TerritoryId territory) {
		this.access.require(Permission.VIEW, territory);
		return this.people.of(territory, this.today.in(territory));
	}

	/**
	 * Notes a person without an account, such as an officer who signs a slip or a member
	 * who never signs in. Needs {@link Permission#MANAGE_OWN_PEOPLE},
	 * {@link Permission#MANAGE_COMMITTEE}, {@link Permission#NOTE_VISIT} or
	 * {@link Permission#KEEP_DESK}. Refuses under the fields {@code name} and
	 * {@code office}.
	 * @param office the key of the office in the country file, null or empty if none
	 */
	@Transactional
	public Result<PersonId> note(TerritoryId territory, String name, @Nullable String office) {
		if (!this.access.may(Permission.MANAGE_COMMITTEE, territory)
				&& !this.access.may(Permission.NOTE_VISIT, territory)
				&& !this.access.may(Permission.KEEP_DESK, territory)) {
			this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
		}
		String tidy = Names.tidy(name);
		SpokenFor speaks = SpokenFor.of(office, this.territories.country(territory));
		List<Problem> problems = new ArrayList<>();
		Names.problem(tidy).ifPresent(problems::add);
		speaks.problem().ifPresent(problems::add);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		PersonId person = new PersonId(this.ids.next());
		this.people.add(person, tidy);
		this.people.place(person, territory, speaks.office());
		this.trail.record(TrailEntry.of("person.noted", null, territory)
			.item(speaks.office())
			.object(person.value())
			.details(Map.of("name", tidy)));
		return Result.done(person);
	}

}
