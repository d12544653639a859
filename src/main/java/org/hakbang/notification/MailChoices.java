package org.hakbang.notification;

import java.time.Clock;
import java.time.ZoneOffset;

import org.hakbang.identity.Access;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told; each chooses for themself. */
@Service
class MailChoices {

	private final JdbcClient database;

	private final Access access;

	private final Clock clock;

	MailChoices(JdbcClient database, Access access, Clock clock) {
		this.database = database;
		this.access = access;
		this.clock = clock;
	}

	/** The actor's own. */
	@Transactional(readOnly = true)
	public MailChoice own() {
		return this.database.sql("select choice from mail_choice where person = ?")
			.param(this.access.actor().value())
			.query(String.class)
			.optional()
			.flatMap(MailChoice::ofKey)
			.orElse(MailChoice.USUAL);
	}

	/**
	 * Chooses for the actor, for what no mail has told of yet too. Whoever wants no mails
	 * and later does is not sent what came meanwhile. Refuses under {@code choice}.
	 */
	@Transactional
	public Result<MailChoice> choose(String key) {
		PersonId me = this.access.actor();
		MailChoice choice = MailChoice.ofKey(key).orElse(null);
		if (choice == null) {
			return Result.refused(Problem.of("choice", "notification.choice.missing"));
		}
		this.database.sql("""
				insert into mail_choice (person, choice, chosen_at) values (?, ?, ?)
				on conflict (person) do update set choice = excluded.choice, chosen_at = excluded.chosen_at""")
			.params(me.value(), choice.key(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (choice == MailChoice.PAGE) {
			this.database.sql("update notice set to_mail = false where recipient = ? and to_mail and mail is null")
				.param(me.value())
				.update();
		}
		return Result.done(choice);
	}

}
