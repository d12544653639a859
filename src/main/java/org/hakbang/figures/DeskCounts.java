package org.hakbang.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what a desk itself has and does: outreach, focal points, places; and remembers
 * in which municipality it stands.
 */
@Repository
class DeskCounts {

	static final String WOMEN = "woman";

	static final String MEN = "man";

	private final JdbcClient database;

	DeskCounts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Who took part in what was held, by kind and sex; empty for those whose sex was not
	 * noted. What was not held is missing.
	 */
	Map<String, List<Map<String, Integer>>> tookPart(Scope scope) {
		return new CountQuery(this.database, scope)
			.keyed("""
					select o.kind as key, p.number as part, who.sex as grp, sum(who.number) as number
					from part p join outreach o on o.desk = :desk and not o.called_off and o.held_on between p.first and p.last
					cross join lateral (values ('woman', o.women), ('man', o.men), ('', o.unknown)) as who (sex, number)
					group by 1, 2, 3
					""");
	}

	/** Target municipalities on a day: {@code yes} if there is a focal point in it. */
	Map<String, Integer> targets(Scope scope) {
		Map<String, Integer> groups = new LinkedHashMap<>();
		this.database
			.sql("""
					select case when exists (select from desk_focal_point f where f.desk = t.desk and f.country = t.country
					    and f.territory = t.territory and f.since <= :day and (f.until is null or f.until > :day))
					    then 'yes' else 'no' end as grp, count(distinct (t.country, t.territory)) as number
					from desk_target t where t.desk = :desk and t.since <= :day and (t.until is null or t.until > :day) group by 1
					""")
			.param("desk", scope.deskId())
			.param("day", scope.to())
			.query((row) -> {
				groups.put(row.getString("grp"), row.getInt("number"));
			});
		return groups;
	}

	/** What was held outside the municipality where it stands, and visits to projects. */
	int visitsOut(Scope scope, TerritoryId home) {
		return this.database
			.sql("""
					select (select count(*) from outreach where desk = :desk and not called_off and held_on between :from and :to
					        and (territory is null or (country, territory) <> (:country, :home)))
					    + (select count(*) from case_visit v join help_case c on c.id = v.help_case
					        where c.desk = :desk and c.kind = :kind and v.on_day between :from and :to)
					""")
			.param("desk", scope.deskId())
			.param("kind", scope.kind())
			.param("from", scope.from())
			.param("to", scope.to())
			.param("country", home.country())
			.param("home", home.code())
			.query(Integer.class)
			.single();
	}

	/** Target municipalities in which something was held. */
	int placesSought(Scope scope) {
		return this.database.sql("""
				select count(distinct (o.country, o.territory)) from outreach o
				join desk_target t on (t.desk, t.country, t.territory) = (o.desk, o.country, o.territory)
				    and t.since <= o.held_on and (t.until is null or t.until > o.held_on)
				where o.desk = :desk and not o.called_off and o.held_on between :from and :to
				""")
			.param("desk", scope.deskId())
			.param("from", scope.from())
			.param("to", scope.to())
			.query(Integer.class)
			.single();
	}

	/**
	 * Banks and microfinance institutions of the directory that were still there when the
	 * time was over and to which cases were brought in it.
	 */
	int banks(Scope scope) {
		return this.database.sql("""
				select count(distinct k.partner) from help_case_contact k
				join help_case c on c.id = k.help_case and c.desk = :desk and c.kind = :kind
				join directory_partner b on b.id = k.partner and b.services && array['bank', 'microfinance']
				    and (b.ended_on is null or b.ended_on > :to)
				where k.on_day between :from and :to
				""")
			.param("desk", scope.deskId())
			.param("kind", scope.kind())
			.param("from", scope.from())
			.param("to", scope.to())
			.query(Integer.class)
			.single();
	}

	/** Of some places, by key, those that are a territory or lie in it. */
	Set<String> inside(TerritoryId outer, Set<String> places) {
		List<String> found = this.database.sql("""
				select country || '-' || descendant from territory_closure
				where country = :country and ancestor = :outer and valid_to is null
				    and descendant = any (:codes)
				""")
			.param("country", outer.country())
			.param("outer", outer.code())
			.param("codes",
					places.stream()
						.filter((place) -> place.startsWith(outer.country() + "-"))
						.map((place) -> TerritoryId.ofKey(place).code())
						.toArray(String[]::new))
			.query(String.class)
			.list();
		return Set.copyOf(found);
	}

	/** The municipality in which a desk was last said to stand. */
	Optional<TerritoryId> home(UUID desk) {
		return this.database.sql("select country, territory from desk_home where desk = ? order by id desc limit 1")
			.param(desk)
			.query((row, number) -> new TerritoryId(row.getString("country"), row.getString("territory")))
			.optional();
	}

	void home(UUID id, UUID desk, TerritoryId home, LocalDate on, PersonId by) {
		this.database
			.sql("insert into desk_home (id, desk, country, territory, said_on, said_by) values (?, ?, ?, ?, ?, ?)")
			.params(id, desk, home.country(), home.code(), on, by.value())
			.update();
	}

}
