package org.hakbang.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of partners and of windows have in common: how they are kept. */
@Repository
class UpkeepRows {

	private final JdbcClient database;

	UpkeepRows(JdbcClient database) {
		this.database = database;
	}

	/** All of it was found to be true on a day. */
	void check(Kind kind, UUID id, LocalDate day, PersonId by) {
		this.database.sql("update " + kind.table() + """
				 set checked_on = ?, checked_by = ?, sample_of = null where id = ?
				""").params(day, by.value(), id).update();
		this.database.sql("insert into directory_check (entry, on_day) values (?, ?) on conflict do nothing")
			.params(id, day)
			.update();
	}

	/** Notes since when a row that was just added stands there. */
	void added(Kind kind, UUID id, LocalDate day) {
		this.database.sql("update " + kind.table() + " set added_on = ? where id = ?").params(day, id).update();
	}

	/**
	 * Of the entries that stood in a directory on a day, the longest time ago that one
	 * was last checked until then; empty if one never was, or there was none.
	 */
	Optional<LocalDate> goneThrough(String country, LocalDate day) {
		return this.database
			.sql("""
					select case when count(*) = count(checked) then min(checked) end as gone_through from (
					    select (select max(k.on_day) from directory_check k where k.entry = e.id and k.on_day <= :day) as checked
					    from (select id, country, added_on, ended_on from directory_partner
					        union all select id, country, added_on, ended_on from directory_window) e
					    where e.country = :country and e.added_on <= :day and (e.ended_on is null or e.ended_on > :day)) each
					""")
			.param("country", country)
			.param("day", day)
			.query((row, number) -> Optional.ofNullable(row.getObject("gone_through", LocalDate.class)))
			.single();
	}

	/**
	 * @param day the first day on which it is there no more, null if it is there again
	 */
	void end(Kind kind, UUID id, @Nullable LocalDate day) {
		this.database.sql("update " + kind.table() + " set ended_on = :day where id = :id")
			.param("day", day, java.sql.Types.DATE)
			.param("id", id)
			.update();
	}

	/** The keys of samples that stand in a directory, also changed and ended ones. */
	List<String> samples(Kind kind, String country) {
		return this.database.sql("select sample_key from " + kind.table() + """
				 where country = ? and sample_key is not null
				""").param(country).query(String.class).list();
	}

	/** Marks a row that was just added as a sample. */
	void sample(Kind kind, UUID id, String key, LocalDate of) {
		this.database.sql("update " + kind.table() + " set sample_key = ?, sample_of = ? where id = ?")
			.params(key, of, id)
			.update();
	}

	static Upkeep upkeep(ResultSet row) throws SQLException {
		UUID checkedBy = row.getObject("checked_by", UUID.class);
		return new Upkeep(row.getInt("version"), row.getObject("sample_of", LocalDate.class),
				row.getObject("checked_on", LocalDate.class), (checkedBy != null) ? new PersonId(checkedBy) : null,
				row.getObject("ended_on", LocalDate.class),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(),
				new PersonId(row.getObject("changed_by", UUID.class)));
	}

	static List<String> words(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

	static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/** The two kinds of entries. */
	enum Kind {

		PARTNER("partner"), WINDOW("window");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** In the trail. */
		String word() {
			return this.word;
		}

		private String table() {
			return "directory_" + this.word;
		}

	}

}
