package org.hakbang.slip;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many slips one person can have mailed in an hour: an account in wrong hands must
 * not fill the mailboxes of others.
 */
@Repository
class MailCap {

	private static final Duration WINDOW = Duration.ofHours(1);

	private final JdbcClient database;

	private final Clock clock;

	private final int perHour;

	MailCap(JdbcClient database, Clock clock, @Value("${hakbang.slips.mails-per-hour}") int perHour) {
		this.database = database;
		this.clock = clock;
		this.perHour = perHour;
	}

	/** Why so many more cannot be mailed now; empty if they can. */
	Optional<Problem> refuses(PersonId person, int more, String field) {
		int left = Math.max(0, this.perHour - sent(person));
		return (more > left) ? Optional.of(Problem.of(field, "slip.error.mails-per-hour", this.perHour, left))
				: Optional.empty();
	}

	private int sent(PersonId person) {
		return this.database.sql("select count(*) from slip_mail where by = ? and at > ?")
			.params(person.value(), this.clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	void sent(PersonId person, SlipId slip) {
		this.database.sql("insert into slip_mail (slip, by, at) values (?, ?, ?)")
			.params(slip.value(), person.value(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
