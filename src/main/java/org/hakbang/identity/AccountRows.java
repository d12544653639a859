package org.hakbang.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of account, and the sessions that hang on them. */
@Repository
class AccountRows {

	private final JdbcClient database;

	private final Clock clock;

	AccountRows(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	boolean any() {
		return this.database.sql("select exists (select from account)").query(Boolean.class).single();
	}

	Optional<Account> of(PersonId person) {
		return this.database.sql("select * from account where person_id = ?")
			.param(person.value())
			.query(AccountRows::account)
			.optional();
	}

	/** By address, whatever its capitals. */
	Optional<Account> of(String email) {
		// PostgreSQL refuses to look for the character zero, and no address has it.
		if (email.indexOf('\0') >= 0) {
			return Optional.empty();
		}
		return this.database.sql("select * from account where lower(email) = lower(?)")
			.param(email.strip())
			.query(AccountRows::account)
			.optional()
			// The database takes more letters for the same than we do, such as a capital
			// I
			// with a dot; each would be counted as another account to guess at.
			.filter((found) -> found.email().toLowerCase(Locale.ROOT).equals(email.strip().toLowerCase(Locale.ROOT)));
	}

	/**
	 * @return false if the person has an account already or somebody has the address
	 */
	boolean add(PersonId person, String email, @Nullable String hash, @Nullable Instant temporaryUntil) {
		return this.database.sql("""
				insert into account (person_id, email, password_hash, temporary_until, made_at)
				values (:person, :email, :hash, :until, :now) on conflict do nothing""")
			.param("person", person.value())
			.param("email", email)
			.param("hash", hash)
			.param("until", sql(temporaryUntil))
			.param("now", sql(this.clock.instant()))
			.update() == 1;
	}

	void password(PersonId person, String hash, @Nullable Instant temporaryUntil) {
		this.database.sql("""
				update account set password_hash = :hash, temporary_until = :until, version = version + 1
				where person_id = :person""")
			.param("hash", hash)
			.param("until", sql(temporaryUntil))
			.param("person", person.value())
			.update();
	}

	/**
	 * @return false if it was so already
	 */
	boolean suspend(PersonId person, boolean suspended) {
		return this.database.sql("""
				update account set suspended_at = :at, version = version + 1
				where person_id = :person and (suspended_at is null) = :suspend""")
			.param("at", suspended ? sql(this.clock.instant()) : null)
			.param("person", person.value())
			.param("suspend", suspended)
			.update() == 1;
	}

	/** Ends the person's sessions but one; all of them if that is null. */
	void endSessions(PersonId person, @Nullable String but) {
		this.database.sql("""
				delete from spring_session
				where principal_name = :person and (:but::text is null or session_id <> :but)""")
			.param("person", person.toString())
			.param("but", but)
			.update();
	}

	private static @Nullable OffsetDateTime sql(@Nullable Instant moment) {
		return (moment != null) ? OffsetDateTime.ofInstant(moment, ZoneOffset.UTC) : null;
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		return new Account(new PersonId(row.getObject("person_id", UUID.class)), row.getString("email"),
				row.getString("password_hash"), instant(row, "temporary_until"), instant(row, "suspended_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
