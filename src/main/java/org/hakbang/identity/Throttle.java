package org.hakbang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hakbang.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down: after some failures each further one makes the next guess wait
 * twice as long. A guess is counted before it is looked at, so that many at once gain
 * nothing. It stands in the database and survives a restart.
 */
@Component
class Throttle {

	private static final Duration FIRST_WAIT = Duration.ofSeconds(15);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	/** What is guessed at or from where; rows are locked in the order of this list. */
	enum Kind {

		ACCOUNT(5, Duration.ofHours(24)),
		/** An office shares one address, so more is free and sooner forgotten. */
		ADDRESS(40, Duration.ofHours(1)), SETUP(5, Duration.ofHours(24));

		private final int free;

		private final Duration memory;

		Kind(int free, Duration memory) {
			this.free = free;
			this.memory = memory;
		}

		/** How long to wait after so many failures in a row. */
		Duration waitAfter(int failures) {
			if (failures < this.free) {
				return Duration.ZERO;
			}
			Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - this.free, 20));
			return (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT;
		}

	}

	private record Row(int failures, Instant lastAt, Instant waitUntil) {
	}

	private final JdbcClient database;

	private final Clock clock;

	Throttle(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Counts a guess at an account from an address as failed until told otherwise.
	 * @return how long to wait before a guess is looked at, zero if this one may be
	 */
	@Transactional
	public Duration attempt(String account, String address) {
		return attempt(List.of(Kind.ACCOUNT, Kind.ADDRESS), List.of(account, address));
	}

	/** The same for the code of the first administrator. */
	@Transactional
	public Duration attemptSetup() {
		return attempt(List.of(Kind.SETUP), List.of("setup"));
	}

	/** The code was right: the rest of the form may be mended without waiting. */
	@Transactional
	public void setupCodeWasRight() {
		this.database.sql("delete from sign_in_throttle where kind = ?").param(Kind.SETUP.name()).update();
	}

	/**
	 * The guess was right: forget the account's failures, and this one of the address.
	 */
	@Transactional
	public void succeeded(String account, String address) {
		this.database.sql("delete from sign_in_throttle where kind = ? and subject = ?")
			.params(Kind.ACCOUNT.name(), subject(account))
			.update();
		this.database
			.sql("update sign_in_throttle set failures = greatest(failures - 1, 0) where kind = ? and subject = ?")
			.params(Kind.ADDRESS.name(), subject(address))
			.update();
		this.database.sql("delete from sign_in_throttle where last_at < ?")
			.param(sql(this.clock.instant().minus(Duration.ofHours(24))))
			.update();
	}

	private Duration attempt(List<Kind> kinds, List<String> subjects) {
		// As fine as the database keeps it; otherwise a moment just written could lie
		// ahead.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<Row> rows = new ArrayList<>();
		Duration wait = Duration.ZERO;
		for (int at = 0; at < kinds.size(); at++) {
			Row row = lock(kinds.get(at), subject(subjects.get(at)), now);
			rows.add(row);
			Duration left = Duration.between(now, row.waitUntil());
			wait = (left.compareTo(wait) > 0) ? left : wait;
		}
		if (wait.isZero()) {
			for (int at = 0; at < kinds.size(); at++) {
				count(kinds.get(at), subject(subjects.get(at)), rows.get(at), now);
			}
		}
		return wait;
	}

	private Row lock(Kind kind, String subject, Instant now) {
		this.database.sql("""
				insert into sign_in_throttle (kind, subject, failures, last_at, wait_until)
				values (:kind, :subject, 0, :now, :now) on conflict do nothing""")
			.param("kind", kind.name())
			.param("subject", subject)
			.param("now", sql(now))
			.update();
		return this.database.sql("select * from sign_in_throttle where kind = ? and subject = ? for update")
			.params(kind.name(), subject)
			.query((row, number) -> new Row(row.getInt("failures"),
					row.getObject("last_at", OffsetDateTime.class).toInstant(),
					row.getObject("wait_until", OffsetDateTime.class).toInstant()))
			.single();
	}

	private void count(Kind kind, String subject, Row row, Instant now) {
		boolean forgotten = row.lastAt().plus(kind.memory).isBefore(now);
		int failures = forgotten ? 1 : row.failures() + 1;
		this.database.sql("""
				update sign_in_throttle set failures = :failures, last_at = :now, wait_until = :until
				where kind = :kind and subject = :subject""")
			.param("failures", failures)
			.param("now", sql(now))
			.param("until", sql(now.plus(kind.waitAfter(failures))))
			.param("kind", kind.name())
			.param("subject", subject)
			.update();
	}

	private static String subject(String word) {
		return Sha256.of(word.strip().toLowerCase(Locale.ROOT));
	}

	private static OffsetDateTime sql(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

}
