package org.hakbang.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.hakbang.shared.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outbox. */
@Repository
class OutboxRows {

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
		@Nullable Attachment file = mail.attachment().orElse(null);
		return this.database.sql("""
				insert into outbox (id, address, once, subject, body, file_name, file_type, file, made_at, next_at)
				values (:id, :to, :once, :subject, :body, :name, :type, :file, :now, :now) on conflict do nothing""")
			.param("id", this.ids.next())
			.param("to", mail.to().strip())
			.param("once", mail.once())
			.param("subject", mail.subject())
			.param("body", mail.text())
			.param("name", (file != null) ? file.name() : null)
			.param("type", (file != null) ? file.type() : null)
			.param("file", (file != null) ? file.content() : null)
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update() == 1;
	}

}
