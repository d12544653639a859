package org.hakbang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outbox, as those see them who write and send mails. */
@Repository
class OutboxRows {

	/** How long a mail may take to be sent before another takes it up. */
	static final Duration LEASE = Duration.ofMinutes(10);

	/** How long texts and files are kept after a mail has been sent or given up. */
	static final Duration MEMORY = Duration.ofDays(30);

	private final JdbcClient database;

	private final Ids ids;

	private final Clock clock;

	OutboxRows(JdbcClient database, Ids ids, Clock clock) {
		this.database = database;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * @return false if the address has one with this key
	 */
	boolean add(OutgoingMail mail) {
		return insert(null, mail.to().strip(), mail.once(), mail.subject(), mail.text(), mail.attachment().orElse(null),
				mail.returns().orElse(null))
			.isPresent();
	}

	/**
	 * A mail to a person, wherever their account has it sent.
	 * @return its id, empty if the person has one with this key
	 */
	Optional<UUID> add(PersonId person, String once, String subject, String body) {
		return insert(person, null, once, subject, body, null, null);
	}

	private Optional<UUID> insert(@Nullable PersonId person, @Nullable String address, String once, String subject,
			String body, @Nullable Attachment file, OutgoingMail.@Nullable Returns returns) {
		return this.database
			.sql("""
					insert into outbox (id, person, address, once, subject, body, file_name, file_type, file, made_at, next_at,
						return_to, return_country, return_territory, return_page)
					values (:id, :person, :to, :once, :subject, :body, :name, :type, :file, :now, :now,
						:returnTo, :returnCountry, :returnTerritory, :returnPage)
					on conflict do nothing returning id""")
			.param("id", this.ids.next())
			.param("person", (person != null) ? person.value() : null)
			.param("to", address)
			.param("once", once)
			.param("subject", subject)
			.param("body", body)
			.param("name", (file != null) ? file.name() : null)
			.param("type", (file != null) ? file.type() : null)
			.param("file", (file != null) ? file.content() : null)
			.param("now", now())
			.param("returnTo", (returns != null) ? returns.to().value() : null)
			.param("returnCountry", (returns != null) ? returns.territory().country() : null)
			.param("returnTerritory", (returns != null) ? returns.territory().code() : null)
			.param("returnPage", (returns != null) ? returns.page() : null)
			.query(UUID.class)
			.optional();
	}

	/**
	 * Takes the mail that has waited longest out of the queue, for a while: whoever is
	 * stopped before it is sent or has failed leaves it to the next. So a mail is sent at
	 * least once, and a second time only after a stop between sending and noting it.
	 */
	Optional<OutboxMail> claim() {
		return this.database.sql("""
				update outbox set attempts = attempts + 1, next_at = :until where id = (
					select id from outbox where state = 'waiting' and next_at <= :now
					order by next_at, id limit 1 for update skip locked)
				returning *""")
			.param("until", now().plus(LEASE))
			.param("now", now())
			.query(OutboxRows::mail)
			.optional();
	}

	void sent(UUID id) {
		this.database.sql("update outbox set state = 'sent', ended_at = ?, reason = null where id = ?")
			.params(now(), id)
			.update();
	}

	void later(UUID id, Duration wait, String reason) {
		this.database.sql("update outbox set next_at = ?, reason = ? where id = ? and state = 'waiting'")
			.params(now().plus(wait), reason, id)
			.update();
	}

	void failed(UUID id, String reason) {
		this.database.sql("update outbox set state = 'failed', ended_at = ?, reason = ? where id = ?")
			.params(now(), reason, id)
			.update();
	}

	/**
	 * Why the last mail of a kind to an address was given up; empty if it was not.
	 * @param keys how the keys of its kind begin
	 */
	Optional<String> givenUp(String address, String keys) {
		return this.database
			.sql("""
					select case when state = 'failed' then reason end from outbox
					where lower(address) = lower(:address) and starts_with(once, :keys) order by made_at desc, id desc limit 1""")
			.param("address", address.strip())
			.param("keys", keys)
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.optional()
			.flatMap((reason) -> reason);
	}

	/** Puts a mail that was given up back into the queue. */
	void again(UUID id) {
		this.database.sql("""
				update outbox set state = 'waiting', attempts = 0, next_at = ?, ended_at = null
				where id = ? and state = 'failed' and body is not null""").params(now(), id).update();
	}

	/** Forgets what stood in mails that ended long ago; that they went stays known. */
	void forget() {
		this.database.sql("""
				update outbox set body = null, file = null, file_name = null, file_type = null
				where state <> 'waiting' and ended_at < ? and body is not null""").param(now().minus(MEMORY)).update();
	}

	Optional<OutboxMail> find(UUID id) {
		return this.database.sql("select * from outbox where id = ?").param(id).query(OutboxRows::mail).optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static OutboxMail mail(ResultSet row, int number) throws SQLException {
		UUID person = row.getObject("person", UUID.class);
		String name = row.getString("file_name");
		Instant made = row.getObject("made_at", OffsetDateTime.class).toInstant();
		return new OutboxMail(row.getObject("id", UUID.class), (person != null) ? new PersonId(person) : null,
				row.getString("address"), row.getString("subject"), row.getString("body"),
				(name != null) ? new Attachment(name, row.getString("file_type"), row.getBytes("file")) : null, made,
				returns(row), row.getInt("attempts"));
	}

	private static OutgoingMail.@Nullable Returns returns(ResultSet row) throws SQLException {
		UUID to = row.getObject("return_to", UUID.class);
		return (to == null) ? null
				: new OutgoingMail.Returns(new PersonId(to),
						new TerritoryId(row.getString("return_country"), row.getString("return_territory")),
						row.getString("return_page"));
	}

}
