package org.hakbang.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.identity.Access;
import org.hakbang.identity.Addressees;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.SecretToken;
import org.hakbang.shared.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of calendars: each person has at most one, which they make, renew
 * and end themselves. Whoever knows it reads the dates without signing in.
 */
@Service
class CalendarLinks {

	/** More often than a handful of devices need. */
	static final int READS_AN_HOUR = 60;

	private final JdbcClient database;

	private final Access access;

	private final Addressees addressees;

	private final Clock clock;

	CalendarLinks(JdbcClient database, Access access, Addressees addressees, Clock clock) {
		this.database = database;
		this.access = access;
		this.addressees = addressees;
		this.clock = clock;
	}

	/** When the actor's link was made; empty if there is none. */
	@Transactional(readOnly = true)
	public Optional<Instant> madeAt() {
		return this.database.sql("select made_at from calendar_link where person = ?")
			.param(this.access.actor().value())
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	/** Makes a link for the actor; one made before ends. It is told this once. */
	@Transactional
	public String make() {
		String token = SecretToken.make();
		this.database.sql("""
				insert into calendar_link (person, token_hash, made_at, hour) values (:me, :hash, :now, :now)
				on conflict (person) do update set token_hash = excluded.token_hash, made_at = excluded.made_at,
					hour = excluded.hour, reads = 0""")
			.param("me", this.access.actor().value())
			.param("hash", Sha256.of(token))
			.param("now", now())
			.update();
		return token;
	}

	/** Ends the actor's link, if there is one. */
	@Transactional
	public void end() {
		this.database.sql("delete from calendar_link where person = ?").param(this.access.actor().value()).update();
	}

	/**
	 * Whose dates a link shows.
	 * @return empty if it was read too often in this hour
	 * @throws NotFound if there is no such link, or its person can no longer sign in
	 */
	@Transactional
	public Optional<PersonId> read(String token) {
		record Read(UUID person, int reads) {
		}
		OffsetDateTime now = now();
		Read read = this.database.sql("""
				update calendar_link set reads = case when hour > :past then reads + 1 else 1 end,
					hour = case when hour > :past then hour else :now end
				where token_hash = :hash returning person, reads""")
			.param("past", now.minus(Duration.ofHours(1)))
			.param("now", now)
			.param("hash", Sha256.of(token))
			.query(Read.class)
			.optional()
			.orElseThrow(NotFound::new);
		PersonId person = new PersonId(read.person());
		this.addressees.address(person).orElseThrow(NotFound::new);
		return (read.reads() <= READS_AN_HOUR) ? Optional.of(person) : Optional.empty();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
