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
