package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import org.hakbang.privacy.Fingerprints;
import org.hakbang.shared.Chore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often people without an account may do something. It is counted in the database
 * before the thing is done, in a transaction of its own, so that neither a restart nor a
 * refusal makes it forget.
 */
@Component
class PublicLimits implements Chore {

	/** What is counted; a code is counted too, whether it exists or not. */
	enum Kind {

		/**
		 * Many abroad share one address of their provider. One look at what somebody
		 * typed counts twice: it may be a draft or a case.
		 */
		DRAFTS_OF_ADDRESS(20), SAVES_OF_DRAFT(200), GUESSES_OF_ADDRESS(120), GUESSES_AT_CODE(20), MESSAGES_OF_CASE(20),
		FILES_OF_CASE(30), FILES_OF_ADDRESS(120), FILES_OF_DRAFT(30), DRAFT_FILES_OF_ADDRESS(60),
		NEW_SECRETS_OF_CASE(3);

		private final int most;

		Kind(int most) {
			this.most = most;
		}

		int most() {
			return this.most;
		}

	}

	static final Duration WINDOW = Duration.ofHours(1);

	private final JdbcClient database;

	private final Fingerprints fingerprints;

	private final Clock clock;

	PublicLimits(JdbcClient database, Fingerprints fingerprints, Clock clock) {
		this.database = database;
		this.fingerprints = fingerprints;
		this.clock = clock;
	}

	/**
	 * Counts one more.
	 * @param subject an address or a code, as typed
	 * @return whether it may be done
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public boolean allows(Kind kind, String subject) {
		Instant now = this.clock.instant();
		int number = this.database.sql("""
				insert into public_limit as l (kind, subject, since, number) values (:kind, :subject, :now, 1)
				on conflict (kind, subject) do update set
					number = case when l.since <= :old then 1 else least(l.number + 1, 1000000) end,
					since = case when l.since <= :old then :now else l.since end
				returning number""")
			.param("kind", kind.name())
			.param("subject", print(subject))
			.param("now", sql(now))
			.param("old", sql(now.minus(WINDOW)))
			.query(Integer.class)
			.single();
		return number <= kind.most();
	}

	/** Takes back what was counted: it was nothing to be limited. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void giveBack(Kind kind, String subject) {
		this.database.sql("update public_limit set number = number - 1 where kind = ? and subject = ? and number > 1")
			.params(kind.name(), print(subject))
			.update();
	}

	/** Counts from the beginning again. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void forget(Kind kind, String subject) {
		this.database.sql("delete from public_limit where kind = ? and subject = ?")
			.params(kind.name(), print(subject))
			.update();
	}

	private String print(String subject) {
		return this.fingerprints.of("public-limit", subject.strip().toLowerCase(Locale.ROOT));
	}

	@Override
	public String name() {
		return "public-limits";
	}

	@Override
	public void run() {
		forget();
	}

	/** Forgets what no longer counts. */
	@Transactional
	public void forget() {
		this.database.sql("delete from public_limit where since <= ?")
			.param(sql(this.clock.instant().minus(WINDOW)))
			.update();
	}

	private static OffsetDateTime sql(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

}
