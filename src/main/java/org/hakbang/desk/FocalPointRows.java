package org.hakbang.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of desk_target and desk_focal_point. */
@Repository
class FocalPointRows {

	private final JdbcClient database;

	FocalPointRows(JdbcClient database) {
		this.database = database;
	}

	/** Those of today, by name of the person. */
	List<FocalPoint> of(DeskId desk, LocalDate today) {
		return this.database.sql("""
				select f.*, p.name from desk_focal_point f join person p on p.id = f.person
				where f.desk = ? and f.since <= ? and (f.until is null or f.until > ?) order by p.name, f.id
				""").params(desk.value(), today, today).query(FocalPointRows::view).list();
	}

	boolean exists(DeskId desk, UUID id) {
		return this.database.sql("select exists (select from desk_focal_point where desk = ? and id = ?)")
			.params(desk.value(), id)
			.query(Boolean.class)
			.single();
	}

	void add(DeskId desk, FocalPoint point) {
		TerritoryId territory = point.where().territory();
		this.database.sql("""
				insert into desk_focal_point (id, desk, person, country, territory, abroad, city, since, until, letter)
				values (:id, :desk, :person, :country, :territory, :abroad, :city, :since, null, :letter)
				""")
			.param("id", point.id())
			.param("desk", desk.value())
			.param("person", point.person().value())
			.param("country", (territory != null) ? territory.country() : null)
			.param("territory", (territory != null) ? territory.code() : null)
			.param("abroad", (territory != null) ? null : point.where().country())
			.param("city", point.where().city())
			.param("since", point.since())
			.param("letter", point.letter())
			.update();
	}

	/**
	 * @return false if the desk has no such focal point, or one that has ended
	 */
	boolean end(DeskId desk, UUID id, LocalDate today) {
		return this.database.sql("""
				update desk_focal_point set until = greatest(since, :today)
				where desk = :desk and id = :id and (until is null or until > :today)
				""").param("today", today).param("desk", desk.value()).param("id", id).update() == 1;
	}

	List<TerritoryId> targets(DeskId desk) {
		return this.database.sql("""
				select s.country, s.territory from desk_target s
				join territory t on t.country = s.country and t.code = s.territory
				where s.desk = ? and s.until is null order by t.folded_name, t.code
				""")
			.param(desk.value())
			.query((row, number) -> new TerritoryId(row.getString("country"), row.getString("territory")))
			.list();
	}

	void target(DeskId desk, TerritoryId territory, LocalDate today) {
		this.database.sql("""
				insert into desk_target (desk, country, territory, since) values (?, ?, ?, ?) on conflict do nothing
				""").params(desk.value(), territory.country(), territory.code(), today).update();
	}

	void drop(DeskId desk, TerritoryId territory, LocalDate today) {
		this.database.sql("""
				update desk_target set until = greatest(since, ?)
				where desk = ? and country = ? and territory = ? and until is null
				""").params(today, desk.value(), territory.country(), territory.code()).update();
	}

	static Where where(ResultSet row) throws SQLException {
		String country = row.getString("country");
		return (country != null) ? Where.at(new TerritoryId(country, row.getString("territory")))
				: Where.abroad(row.getString("abroad"), row.getString("city"));
	}

	private static FocalPoint view(ResultSet row, int number) throws SQLException {
		return new FocalPoint(row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)),
				row.getString("name"), where(row), row.getObject("since", LocalDate.class),
				row.getObject("until", LocalDate.class), row.getString("letter"));
	}

}
