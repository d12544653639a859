package org.hakbang.helpdesk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.SecretsGiven;
import org.hakbang.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens cases to whoever knows their code and secret. Only hashes of secrets are kept; a
 * secret has 78 bits, so that nobody finds it by trying all.
 */
@Component
class CaseSecrets {

	private static final String NOTHING = "0".repeat(64);

	private final AllCases cases;

	private final PublicLimits limits;

	private final SecretsGiven given;

	private final JdbcClient database;

	private final Clock clock;

	CaseSecrets(AllCases cases, PublicLimits limits, SecretsGiven given, JdbcClient database, Clock clock) {
		this.cases = cases;
		this.limits = limits;
		this.given = given;
		this.database = database;
		this.clock = clock;
	}

	/** From now on the case opens with its code and this secret. */
	void keep(HelpCase row, String secret) {
		this.database.sql("insert into help_case_secret (help_case, hash, made_at) values (?, ?, ?)")
			.params(row.id(), hash(new Ticket(row.code(), secret)), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * From now on it opens with this secret in the place of the former one. Whoever tried
	 * the former one too often can use it at once.
	 */
	void replace(HelpCase row, String secret) {
		this.database.sql("update help_case_secret set hash = ?, made_at = ? where help_case = ?")
			.params(hash(new Ticket(row.code(), secret)), this.clock.instant().atOffset(ZoneOffset.UTC), row.id())
			.update();
		this.limits.forget(Kind.GUESSES_AT_CODE, row.code());
	}

	/** When the desk last gave out another one; empty if it never did. */
	Optional<Instant> replacedAt(CaseId id) {
		return this.given.of(id).stream().map(SecretsGiven.Row::at).findFirst();
	}

	/** Whether somebody outside has a secret to it, and can be written to. */
	boolean has(CaseId id) {
		return this.database.sql("select exists (select from help_case_secret where help_case = ?)")
			.param(id.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * The case, for whoever knows both; empty for everybody else, whether there is such a
	 * code or not, and for whoever guesses too often.
	 */
	Optional<HelpCase> known(Ticket ticket, String address) {
		boolean allowed = guess(ticket, address);
		Optional<HelpCase> row = this.cases.findByCode(ticket.code());
		String kept = row
			.flatMap((found) -> this.database.sql("select hash from help_case_secret where help_case = ?")
				.param(found.id())
				.query(String.class)
				.optional())
			.orElse(NOTHING);
		boolean right = MessageDigest.isEqual(kept.getBytes(StandardCharsets.US_ASCII),
				hash(ticket).getBytes(StandardCharsets.US_ASCII));
		Optional<HelpCase> known = row.filter((found) -> allowed && right);
		known.ifPresent((found) -> right(ticket, address));
		return known;
	}

	/** Counts a guess; whether it may be made. */
	boolean guess(Ticket ticket, String address) {
		return this.limits.allows(Kind.GUESSES_OF_ADDRESS, address)
				& this.limits.allows(Kind.GUESSES_AT_CODE, ticket.code());
	}

	/** It was no guess: who comes back often with the right secret is not slowed down. */
	void right(Ticket ticket, String address) {
		this.limits.giveBack(Kind.GUESSES_OF_ADDRESS, address);
		this.limits.giveBack(Kind.GUESSES_AT_CODE, ticket.code());
	}

	private static String hash(Ticket ticket) {
		return Sha256.of(ticket.plain());
	}

}
