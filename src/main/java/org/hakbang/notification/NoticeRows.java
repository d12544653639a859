package org.hakbang.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.hakbang.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notice. */
@Repository
class NoticeRows {

	private final JdbcClient database;

	private final Ids ids;

	private final Clock clock;

	NoticeRows(JdbcClient database, Ids ids, Clock clock) {
		this.database = database;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * @return false if the person has one with this key
	 */
	boolean add(NewNotice notice) {
		return this.database.sql("""
				insert into notice (id, recipient, kind, country, territory, page, words, once, at, to_mail)
				values (:id, :to, :kind, :country, :territory, :page, :words, :once, :now, true)
				on conflict (recipient, once) do nothing""")
			.param("id", this.ids.next())
			.param("to", notice.to().value())
			.param("kind", notice.kind())
			.param("country", notice.territory().country())
			.param("territory", notice.territory().code())
			.param("page", notice.page())
			.param("words", notice.words().toArray(String[]::new))
			.param("once", notice.once())
			.param("now", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update() == 1;
	}

}
