package org.hakbang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of person and person_office. */
@Repository
class PersonRows {

	private static final String VIEW = """
			select p.id, p.name, coalesce(
					(select o.office from person_office o
						where o.person_id = p.id and o.country = :country and o.territory = :territory),
					(select min(g.office) from role_grant g
						where g.person_id = p.id and g.role = 'supplier' and g.country = :country
						and g.territory = :territory)) as office,
				exists (select from account a where a.person_id = p.id and a.suspended_at is null) as account
			from person p
			""";

	private final JdbcClient database;

	private final Clock clock;

	PersonRows(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Map<PersonId, String> names(Collection<PersonId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.database.sql("select id, name from person where id in (:ids)")
			.param("ids", ids.stream().map(PersonId::value).collect(Collectors.toSet()))
			.query((row, number) -> Map.entry(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
			// Not a stream of rows: that would keep its connection.
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** People by name, as a territory sees them; unknown ids are left out. */
	List<PersonView> views(Collection<PersonId> ids, TerritoryId territory) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return inTerritory(VIEW + "where p.id in (:ids) order by p.name, p.id", territory)
			.param("ids", ids.stream().map(PersonId::value).toList())
			.query(PersonRows::view)
			.list();
	}

	/**
	 * Everybody a territory knows, by name: noted there, or with a grant there that holds
	 * today or is to come.
	 */
	List<PersonView> of(TerritoryId territory, LocalDate today) {
		return inTerritory(VIEW + """
				where exists (select from person_office o
						where o.person_id = p.id and o.country = :country and o.territory = :territory)
					or exists (select from role_grant g
						where g.person_id = p.id and g.country = :country and g.territory = :territory
							and (g.valid_to is null or g.valid_to > :today))
				order by p.name, p.id""", territory).param("today", today).query(PersonRows::view).list();
	}

	private JdbcClient.StatementSpec inTerritory(String sql, TerritoryId territory) {
		return this.database.sql(sql).param("country", territory.country()).param("territory", territory.code());
	}

	void add(PersonId id, String name) {
		this.database.sql("insert into person (id, name, noted_at) values (?, ?, ?)")
			.params(id.value(), name, now())
			.update();
	}

	/** Makes a person known in a territory, or changes the office they speak for. */
	void place(PersonId id, TerritoryId territory, @Nullable String office) {
		inTerritory("""
				insert into person_office (person_id, country, territory, office, noted_at)
				values (:person, :country, :territory, :office, :now)
				on conflict (person_id, country, territory) do update set office = excluded.office
				""", territory).param("person", id.value()).param("office", office).param("now", now()).update();
	}

	/**
	 * @throws NotFound unless the person was noted in the territory or has or had a grant
	 * there
	 */
	void requireKnown(PersonId id, TerritoryId territory) {
		boolean known = inTerritory("""
				select exists (select from person_office
						where person_id = :person and country = :country and territory = :territory)
					or exists (select from role_grant
						where person_id = :person and country = :country and territory = :territory)
				""", territory).param("person", id.value()).query(Boolean.class).single();
		if (!known) {
			throw new NotFound();
		}
	}

	/**
	 * Where the person was noted or got a role first; empty if nowhere. A role counts
	 * from the end of its first day: somebody was noted before getting it.
	 */
	Optional<TerritoryId> home(PersonId id) {
		return this.database.sql("""
				select country, territory from (
					select country, territory, noted_at as at from person_office where person_id = :person
					union all
					select country, territory, valid_from + interval '1 day' from role_grant where person_id = :person)
				order by at, territory limit 1""")
			.param("person", id.value())
			.query((row, number) -> new TerritoryId(row.getString("country"), row.getString("territory")))
			.optional();
	}

	int version(PersonId id) {
		return this.database.sql("select version from person where id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * @return false if somebody changed the row since that version
	 */
	boolean rename(PersonId id, String name, int version) {
		return this.database.sql("update person set name = ?, version = version + 1 where id = ? and version = ?")
			.params(name, id.value(), version)
			.update() == 1;
	}

	/** The roots of the tree of territories. */
	List<TerritoryId> countries() {
		return this.database.sql("select country, code from territory where parent is null order by country")
			.query((row, number) -> new TerritoryId(row.getString("country"), row.getString("code")))
			.list();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static PersonView view(ResultSet row, int number) throws SQLException {
		return new PersonView(new PersonId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("office"), row.getBoolean("account"));
	}

}
