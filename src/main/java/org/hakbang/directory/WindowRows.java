package org.hakbang.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of windows. */
@Repository
class WindowRows implements EntryRows<FundingWindow, WindowData> {

	private final JdbcClient database;

	WindowRows(JdbcClient database) {
		this.database = database;
	}

	@Override
	public Optional<FundingWindow> find(UUID id) {
		return this.database.sql("select * from directory_window where id = ?")
			.param(id)
			.query(WindowRows::view)
			.optional();
	}

	@Override
	public List<FundingWindow> of(String country) {
		return this.database.sql("select * from directory_window where country = ? order by id")
			.param(country)
			.query(WindowRows::view)
			.list();
	}

	@Override
	public void add(UUID id, String country, WindowData data, Instant at, PersonId by) {
		with(this.database
			.sql("""
					insert into directory_window (id, country, name, funder, form, opens_on, closes_on, minimum, maximum, currency,
					    rate, grace, term, own_share, excluded, kinds, age_from, age_to, pieces, deposit, decides, note, changed_at,
					    changed_by)
					values (:id, :country, :name, :funder, :form, :opens, :closes, :minimum, :maximum, :currency, :rate, :grace,
					    :term, :own, :excluded, :kinds, :from, :to, :pieces, :deposit, :decides, :note, :at, :by)
					"""),
				id, data, at, by)
			.param("country", country)
			.update();
	}

	@Override
	public boolean change(UUID id, int version, WindowData data, Instant at, PersonId by) {
		return with(this.database.sql("""
				update directory_window set name = :name, funder = :funder, form = :form, opens_on = :opens,
				    closes_on = :closes, minimum = :minimum, maximum = :maximum, currency = :currency, rate = :rate,
				    grace = :grace, term = :term, own_share = :own, excluded = :excluded, kinds = :kinds,
				    age_from = :from, age_to = :to, pieces = :pieces, deposit = :deposit, decides = :decides,
				    note = :note, changed_at = :at, changed_by = :by, version = version + 1
				where id = :id and version = :version
				"""), id, data, at, by).param("version", version).update() == 1;
	}

	private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, UUID id, WindowData data, Instant at,
			PersonId by) {
		return sql.param("id", id)
			.param("name", data.name())
			.param("funder", data.funder())
			.param("form", data.form().key())
			.param("opens", data.opens(), Types.DATE)
			.param("closes", data.closes(), Types.DATE)
			.param("minimum", data.minimum(), Types.NUMERIC)
			.param("maximum", data.maximum(), Types.NUMERIC)
			.param("currency", data.currency())
			.param("rate", data.rate(), Types.NUMERIC)
			.param("grace", data.grace(), Types.INTEGER)
			.param("term", data.term(), Types.INTEGER)
			.param("own", data.ownShare(), Types.NUMERIC)
			.param("excluded", data.excluded().toArray(String[]::new))
			.param("kinds", data.kinds().toArray(String[]::new))
			.param("from", data.ageFrom(), Types.INTEGER)
			.param("to", data.ageTo(), Types.INTEGER)
			.param("pieces", data.pieces().toArray(String[]::new))
			.param("deposit", data.deposit())
			.param("decides", data.decides(), Types.INTEGER)
			.param("note", data.note())
			.param("at", UpkeepRows.at(at))
			.param("by", by.value());
	}

	private static FundingWindow view(ResultSet row, int number) throws SQLException {
		WindowData data = new WindowData(row.getString("name"), row.getString("funder"),
				WindowData.Form.ofKey(row.getString("form")).orElseThrow(), row.getObject("opens_on", LocalDate.class),
				row.getObject("closes_on", LocalDate.class), number(row, "minimum"), number(row, "maximum"),
				row.getString("currency"), number(row, "rate"), row.getObject("grace", Integer.class),
				row.getObject("term", Integer.class), number(row, "own_share"),
				UpkeepRows.words(row.getArray("excluded")), UpkeepRows.words(row.getArray("kinds")),
				row.getObject("age_from", Integer.class), row.getObject("age_to", Integer.class),
				UpkeepRows.words(row.getArray("pieces")), row.getString("deposit"),
				row.getObject("decides", Integer.class), row.getString("note"));
		return new FundingWindow(row.getObject("id", UUID.class), row.getString("country"), data,
				UpkeepRows.upkeep(row));
	}

	/**
	 * Without the zeros that the column adds, so that what was read equals what was
	 * typed.
	 */
	private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		if (number == null) {
			return null;
		}
		BigDecimal plain = number.stripTrailingZeros();
		return (plain.scale() < 0) ? plain.setScale(0) : plain;
	}

}
