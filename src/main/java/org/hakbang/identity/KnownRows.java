package org.hakbang.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of a whole country by exactly who they are, and where they are known. */
@Repository
class KnownRows {

	/**
	 * Who a person is somewhere.
	 *
	 * @param role null if the person is only noted there
	 * @param office the key of the office or desk, null if none
	 */
	record Place(TerritoryId territory, @Nullable String role, @Nullable String office) {
	}

	private static final String KNOWN = """
			and (exists (select from person_office o where o.person_id = p.id and o.country = :country)
				or exists (select from role_grant g where g.person_id = p.id and g.country = :country
					and (g.valid_to is null or g.valid_to > :today)))
			order by p.id limit :most
			""";

	private final JdbcClient database;

	KnownRows(JdbcClient database) {
		this.database = database;
	}

	/** Whoever a country knows by exactly this name, whatever its capitals. */
	List<PersonId> named(String name, String country, LocalDate today, int most) {
		return find("select p.id from person p where lower(p.name) = lower(:exactly) ", name, country, today, most);
	}

	/** Whoever of a country signs in with exactly this address. */
	List<PersonId> mailed(String email, String country, LocalDate today) {
		return find("""
				select p.id from person p join account a on a.person_id = p.id
				where lower(a.email) = lower(:exactly) and a.suspended_at is null
				""", email, country, today, 1);
	}

	private List<PersonId> find(String sql, String exactly, String country, LocalDate today, int most) {
		return this.database.sql(sql + KNOWN)
			.param("exactly", exactly)
			.param("country", country)
			.param("today", today)
			.param("most", most)
			.query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
			.list();
	}

	/**
	 * What a person is in a country today: the roles, and where they are noted without
	 * one.
	 */
	List<Place> places(PersonId person, String country, LocalDate today) {
		return this.database.sql("""
				select g.country, g.territory, g.role, g.office from role_grant g
				where g.person_id = :person and g.country = :country and g.valid_from <= :today
					and (g.valid_to is null or g.valid_to > :today)
				union all
				select o.country, o.territory, null, o.office from person_office o
				where o.person_id = :person and o.country = :country
					and not exists (select from role_grant g where g.person_id = :person and g.country = o.country
						and g.territory = o.territory and g.valid_from <= :today
						and (g.valid_to is null or g.valid_to > :today))
				order by 2, 3, 4""")
			.param("person", person.value())
			.param("country", country)
			.param("today", today)
			.query((row, number) -> new Place(new TerritoryId(row.getString("country"), row.getString("territory")),
					row.getString("role"), row.getString("office")))
			.list();
	}

}
