package org.hakbang.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invented people of the demo: they have no password, one click signs them in.
 * Outside the demo this does not exist, and their accounts open to nobody.
 */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
public class DemoPeople {

	/** Somebody the sign-in page lists, such as "Focal point, City of Calamba". */
	record Entry(UUID id, String name, String title) {
	}

	/**
	 * What a demo person is from today on.
	 *
	 * @param office the office or desk of a role of one, null for every other role
	 */
	public record Holds(Role role, @Nullable String office, TerritoryId territory) {

		public static Holds of(Role role, TerritoryId territory) {
			return new Holds(role, null, territory);
		}

	}

	private final JdbcClient database;

	private final PersonRows people;

	private final AccountRows accounts;

	private final Grants grants;

	private final Today today;

	private final Ids ids;

	DemoPeople(JdbcClient database, PersonRows people, AccountRows accounts, Grants grants, Today today, Ids ids) {
		this.database = database;
		this.people = people;
		this.accounts = accounts;
		this.grants = grants;
		this.today = today;
		this.ids = ids;
	}

	/**
	 * Adds a person with an account that the sign-in page lists, in the order of the
	 * calls.
	 * @param title what the page says beside the name
	 */
	@Transactional
	public PersonId add(String name, String email, String title, Holds... holds) {
		PersonId person = new PersonId(this.ids.next());
		this.people.add(person, name);
		if (!this.accounts.add(person, email, null, null)) {
			throw new IllegalArgumentException("Somebody in the demo has this address already: " + email);
		}
		for (Holds held : holds) {
			this.grants.add(new GrantView(this.ids.next(), person, held.role(), held.office(), held.territory(),
					this.today.in(held.territory()), null));
			this.people.place(person, held.territory(), held.role().ofDesk() ? null : held.office());
		}
		this.database.sql("""
				insert into demo_person (person_id, title, place)
				select ?, ?, coalesce(max(place), 0) + 1 from demo_person""").params(person.value(), title).update();
		return person;
	}

	List<Entry> all() {
		return this.database.sql("""
				select p.id, p.name, d.title from demo_person d join person p on p.id = d.person_id
				join account a on a.person_id = p.id and a.suspended_at is null order by d.place""")
			.query(Entry.class)
			.list();
	}

	/** A listed person by the id that the button carries. */
	Optional<PersonId> find(String id) {
		return all().stream()
			.filter((entry) -> entry.id().toString().equals(id))
			.map((entry) -> new PersonId(entry.id()))
			.findFirst();
	}

}
