package org.hakbang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of role_grant, and which of them reach a territory. */
@Repository
class Grants {

	private static final List<String> REACHING_BELOW = Arrays.stream(Role.values())
		.filter((role) -> role.reach() == Role.Reach.BELOW)
		.map(Role::key)
		.toList();

	/**
	 * A grant g that holds today on the territory itself or, for some roles, on one
	 * above.
	 */
	private static final String REACHES = """
			 from role_grant g join territory_closure c on c.country = g.country and c.ancestor = g.territory
			where c.country = :country and c.descendant = :territory
				and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)
				and (c.depth = 0 or g.role in (:below) and (c.valid_to is null or c.valid_to > :today))
			""";

	private final JdbcClient database;

	private final Today today;

	Grants(JdbcClient database, Today today) {
		this.database = database;
		this.today = today;
	}

	/** What reaches a territory today, of one person. */
	List<GrantView> reaching(PersonId person, TerritoryId territory) {
		return reaching("select g.*" + REACHES + " and g.person_id = :person", territory)
			.param("person", person.value())
			.query(Grants::view)
			.list();
	}

	/**
	 * Everybody who holds a role in a territory today; any office if {@code office} is
	 * null.
	 */
	List<PersonId> holders(Role role, @Nullable String office, TerritoryId territory) {
		return reaching("select distinct g.person_id" + REACHES
				+ " and g.role = :role and (:office::text is null or g.office = :office)", territory)
			.param("role", role.key())
			.param("office", role.ofOffice() ? office : null)
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
	}

	private JdbcClient.StatementSpec reaching(String sql, TerritoryId territory) {
		return this.database.sql(sql)
			.param("country", territory.country())
			.param("territory", territory.code())
			.param("today", this.today.in(territory))
			.param("below", REACHING_BELOW);
	}

	/** All grants of a person, also ended ones and those to come, newest first. */
	List<GrantView> of(PersonId person) {
		return this.database.sql("select * from role_grant where person_id = ? order by valid_from desc, id desc")
			.param(person.value())
			.query(Grants::view)
			.list();
	}

	/** The grants of a person that hold today, each by the day of its own country. */
	List<GrantView> ofToday(PersonId person) {
		return of(person).stream().filter((grant) -> grant.holdsOn(this.today.in(grant.territory()))).toList();
	}

	/** All grants on exactly this territory, also ended ones, newest first. */
	List<GrantView> in(TerritoryId territory) {
		return this.database
			.sql("select * from role_grant where country = ? and territory = ? order by valid_from desc, id desc")
			.params(territory.country(), territory.code())
			.query(Grants::view)
			.list();
	}

	Optional<GrantView> find(UUID id) {
		return this.database.sql("select * from role_grant where id = ? for update")
			.param(id)
			.query(Grants::view)
			.optional();
	}

	/**
	 * @return false if the person holds it already
	 */
	boolean add(GrantView grant) {
		return this.database.sql("""
				insert into role_grant (id, person_id, role, office, country, territory, valid_from, valid_to)
				values (:id, :person, :role, :office, :country, :territory, :from, :to) on conflict do nothing
				""")
			.param("id", grant.id())
			.param("person", grant.person().value())
			.param("role", grant.role().key())
			.param("office", grant.office())
			.param("country", grant.territory().country())
			.param("territory", grant.territory().code())
			.param("from", grant.from())
			.param("to", grant.to())
			.update() == 1;
	}

	void end(UUID id, LocalDate day) {
		this.database.sql("update role_grant set valid_to = greatest(valid_from, :day) where id = :id")
			.param("day", day)
			.param("id", id)
			.update();
	}

	private static GrantView view(ResultSet row, int number) throws SQLException {
		Role role = Role.ofKey(row.getString("role")).orElseThrow();
		return new GrantView(row.getObject("id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
				role, row.getString("office"), new TerritoryId(row.getString("country"), row.getString("territory")),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
	}

}
