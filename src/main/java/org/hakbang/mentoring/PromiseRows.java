package org.hakbang.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of promises. */
@Repository
class PromiseRows {

	private static final String PROMISE = """
			select * from (
				select p.*, v.country, v.territory, v.noted_by, t.what,
					(select m.kept_on from promise_mark m where m.promise = p.id order by m.id desc limit 1) as kept_on
				from promise p join visit v on v.id = p.visit left join promise_text t on t.promise = p.id) q
			""";

	private static final String OPEN = " kept_on is null and what is not null ";

	private final JdbcClient database;

	PromiseRows(JdbcClient database) {
		this.database = database;
	}

	void add(Promise promise, Instant at) {
		this.database.sql("insert into promise (id, visit, person, due, noted_at) values (?, ?, ?, ?, ?)")
			.params(promise.id(), promise.visit(), promise.by().value(), promise.due(), at.atOffset(ZoneOffset.UTC))
			.update();
		this.database.sql("insert into promise_text (promise, what) values (?, ?)")
			.params(promise.id(), promise.what())
			.update();
	}

	/** What was promised at a visit, by the day it is due. */
	List<Promise> of(UUID visit) {
		return this.database.sql(PROMISE + "where visit = ? order by due, id")
			.param(visit)
			.query(PromiseRows::promise)
			.list();
	}

	/** The open ones of a territory, those due first. */
	List<Promise> open(TerritoryId territory, int limit) {
		return this.database
			.sql(PROMISE + "where country = ? and territory = ? and" + OPEN + "order by due, id limit ?")
			.params(territory.country(), territory.code(), limit)
			.query(PromiseRows::promise)
			.list();
	}

	int openCount(TerritoryId territory) {
		return this.database
			.sql("select count(*) from (" + PROMISE + "where country = ? and territory = ? and" + OPEN + ") o")
			.params(territory.country(), territory.code())
			.query(Integer.class)
			.single();
	}

	/** The open ones, wherever they are, that are due between two days. */
	List<Promise> due(LocalDate from, LocalDate to) {
		return this.database.sql(PROMISE + "where due between ? and ? and" + OPEN + "order by due, id")
			.params(from, to)
			.query(PromiseRows::promise)
			.list();
	}

	void mark(UUID id, UUID promise, @Nullable LocalDate keptOn, PersonId by, Instant at) {
		this.database.sql("insert into promise_mark (id, promise, kept_on, by, at) values (?, ?, ?, ?, ?)")
			.params(id, promise, keptOn, by.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Promise promise(ResultSet row, int number) throws SQLException {
		return new Promise(row.getObject("id", UUID.class), row.getObject("visit", UUID.class),
				new TerritoryId(row.getString("country"), row.getString("territory")),
				new PersonId(row.getObject("person", UUID.class)), row.getString("what"),
				row.getObject("due", LocalDate.class), row.getObject("kept_on", LocalDate.class),
				new PersonId(row.getObject("noted_by", UUID.class)));
	}

}
