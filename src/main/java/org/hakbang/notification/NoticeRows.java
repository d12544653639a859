package org.hakbang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of notice. */
@Repository
class NoticeRows {

	/** What a mail is still to tell of. */
	private static final String TO_MAIL = "n.to_mail and n.mail is null and n.read_at is null";

	private final JdbcClient database;

	private final Ids ids;

	private final Clock clock;

	NoticeRows(JdbcClient database, Ids ids, Clock clock) {
		this.database = database;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * @param byMail whether a mail may tell of it, if the person wants mails
	 * @return false if the person has one with this key
	 */
	boolean add(NewNotice notice, boolean byMail) {
		return this.database.sql("""
				insert into notice (id, recipient, kind, country, territory, page, words, once, at, to_mail)
				values (:id, :to, :kind, :country, :territory, :page, :words, :once, :now, :byMail
					and not exists (select from mail_choice where person = :to and choice = 'page'))
				on conflict (recipient, once) do nothing""")
			.param("id", this.ids.next())
			.param("to", notice.to().value())
			.param("kind", notice.kind())
			.param("country", notice.territory().country())
			.param("territory", notice.territory().code())
			.param("page", notice.page())
			.param("words", notice.words().toArray(String[]::new))
			.param("once", notice.once())
			.param("now", now())
			.param("byMail", byMail)
			.update() == 1;
	}

	int unread(PersonId person) {
		return this.database.sql("select count(*) from notice where recipient = ? and read_at is null")
			.param(person.value())
			.query(Integer.class)
			.single();
	}

	int count(PersonId person) {
		return this.database.sql("select count(*) from notice where recipient = ?")
			.param(person.value())
			.query(Integer.class)
			.single();
	}

	/** Those not read first, then the newest. */
	List<Notice> page(PersonId person, int offset, int limit) {
		return this.database.sql("""
				select * from notice where recipient = ?
				order by read_at is not null, at desc, id desc offset ? limit ?""")
			.params(person.value(), offset, limit)
			.query(NoticeRows::notice)
			.list();
	}

	Optional<Notice> find(PersonId person, UUID id) {
		return this.database.sql("select * from notice where recipient = ? and id = ?")
			.params(person.value(), id)
			.query(NoticeRows::notice)
			.optional();
	}

	void read(PersonId person, UUID id) {
		this.database.sql("update notice set read_at = ? where recipient = ? and id = ? and read_at is null")
			.params(now(), person.value(), id)
			.update();
	}

	/** All up to a moment: what came while the page was read stays unread. */
	void readAll(PersonId person, Instant until) {
		this.database.sql("update notice set read_at = ? where recipient = ? and read_at is null and at <= ?")
			.params(now(), person.value(), until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** People with an account whom a mail is to tell something, as they chose. */
	List<PersonId> toBeMailed(MailChoice choice) {
		return this.database.sql("""
				select distinct n.recipient from notice n
				join account a on a.person_id = n.recipient and a.suspended_at is null
				left join mail_choice c on c.person = n.recipient
				where coalesce(c.choice, :usual) = :choice and\s""" + TO_MAIL)
			.param("usual", MailChoice.USUAL.key())
			.param("choice", choice.key())
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
	}

	/** What a mail is to tell a person of, the oldest first; locked. */
	List<Notice> toMail(PersonId person, Instant before) {
		return this.database
			.sql("select n.* from notice n where n.recipient = ? and n.at < ? and " + TO_MAIL
					+ " order by n.at, n.id for update")
			.params(person.value(), before.atOffset(ZoneOffset.UTC))
			.query(NoticeRows::notice)
			.list();
	}

	void mailed(Collection<UUID> notices, UUID mail) {
		this.database.sql("update notice set mail = :mail where id in (:notices)")
			.param("mail", mail)
			.param("notices", notices)
			.update();
	}

	void neverMail(Collection<UUID> notices) {
		this.database.sql("update notice set to_mail = false where id in (:notices)")
			.param("notices", notices)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Notice notice(ResultSet row, int number) throws SQLException {
		OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
		return new Notice(row.getObject("id", UUID.class), row.getString("kind"),
				new TerritoryId(row.getString("country"), row.getString("territory")), row.getString("page"),
				List.of((String[]) row.getArray("words").getArray()),
				row.getObject("at", OffsetDateTime.class).toInstant(), (read != null) ? read.toInstant() : null);
	}

}
