package org.hakbang.talk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of comments, of their words and of what became of them. */
@Repository
class CommentRows {

	private static final String COMMENT = """
			select c.*, t.text, m.what, m.by as mark_by, m.at as mark_at,
				array(select person from talk_mention where comment = c.id order by person) as mentioned
			from talk_comment c left join talk_text t on t.comment = c.id
				left join lateral (select * from talk_mark where comment = c.id order by id desc limit 1) m on true
			""";

	private static final String ABOUT = """
			 where c.subject_kind = :kind and c.subject_id = :subject and c.step = :step
				and c.indicator is not distinct from :indicator::text
			""";

	private final JdbcClient database;

	CommentRows(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @return false if there is a comment of that id already
	 */
	boolean add(Comment comment) {
		Topic topic = comment.topic();
		boolean added = this.database.sql("""
				insert into talk_comment (id, subject_kind, subject_id, country, territory, step, indicator, author, at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
				""")
			.params(comment.id(), topic.subject().kind(), topic.subject().id(), comment.territory().country(),
					comment.territory().code(), topic.step(), topic.indicator(), comment.author().value(),
					comment.at().atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (added) {
			this.database.sql("insert into talk_text (comment, text) values (?, ?)")
				.params(comment.id(), comment.text())
				.update();
			comment.mentioned()
				.forEach((person) -> this.database.sql("insert into talk_mention (comment, person) values (?, ?)")
					.params(comment.id(), person.value())
					.update());
		}
		return added;
	}

	/** How many comments somebody has written since then, this one left out. */
	int since(PersonId author, Instant since, UUID without) {
		return this.database.sql("select count(*) from talk_comment where author = ? and at > ? and id <> ?")
			.params(author.value(), since.atOffset(ZoneOffset.UTC), without)
			.query(Integer.class)
			.single();
	}

	/** The comment, its row locked until the transaction ends. */
	Optional<Comment> lock(UUID id) {
		this.database.sql("select id from talk_comment where id = ? for update").param(id).query(UUID.class).optional();
		return this.database.sql(COMMENT + " where c.id = ?").param(id).query(CommentRows::comment).optional();
	}

	void mark(UUID id, UUID comment, String what, PersonId by, Instant at) {
		this.database.sql("insert into talk_mark (id, comment, what, by, at) values (?, ?, ?, ?, ?)")
			.params(id, comment, what, by.value(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	void erase(UUID comment) {
		this.database.sql("delete from talk_text where comment = ?").param(comment).update();
	}

	/** All comments of a subject, step by step, the oldest first. */
	List<Comment> of(Subject subject) {
		return this.database.sql(COMMENT + """
				 where c.subject_kind = :kind and c.subject_id = :subject order by c.step, c.indicator nulls first, c.id
				""").param("kind", subject.kind()).param("subject", subject.id()).query(CommentRows::comment).list();
	}

	/** Comments about a topic, the newest first. */
	List<Comment> about(Topic topic, int skip, int limit) {
		return about(COMMENT + ABOUT + " order by c.id desc offset :skip limit :limit", topic).param("skip", skip)
			.param("limit", limit)
			.query(CommentRows::comment)
			.list();
	}

	int count(Topic topic) {
		return about("select count(*) from talk_comment c" + ABOUT, topic).query(Integer.class).single();
	}

	/** Who has written about a topic. */
	List<PersonId> authors(Topic topic) {
		return about("select distinct c.author from talk_comment c" + ABOUT, topic)
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
	}

	/** How many comments stand at the indicators of a step, by code. */
	Map<String, Integer> counts(Subject subject, String step) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.database.sql("""
				select indicator, count(*) as n from talk_comment
				where subject_kind = ? and subject_id = ? and step = ? and indicator is not null
				group by indicator order by indicator
				""")
			.params(subject.kind(), subject.id(), step)
			.query((row, number) -> Map.entry(row.getString("indicator"), row.getInt("n")))
			.list()
			.forEach((entry) -> counts.put(entry.getKey(), entry.getValue()));
		return counts;
	}

	private JdbcClient.StatementSpec about(String sql, Topic topic) {
		return this.database.sql(sql)
			.param("kind", topic.subject().kind())
			.param("subject", topic.subject().id())
			.param("step", topic.step())
			.param("indicator", topic.indicator());
	}

	private static Comment comment(ResultSet row, int number) throws SQLException {
		Topic topic = new Topic(new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
				row.getString("step"), row.getString("indicator"));
		return new Comment(row.getObject("id", UUID.class), topic,
				new TerritoryId(row.getString("country"), row.getString("territory")),
				new PersonId(row.getObject("author", UUID.class)),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("text"),
				people(row.getArray("mentioned")), settled(row));
	}

	private static Comment.@Nullable Mark settled(ResultSet row) throws SQLException {
		return "settled".equals(row.getString("what"))
				? new Comment.Mark(new PersonId(row.getObject("mark_by", UUID.class)),
						row.getObject("mark_at", OffsetDateTime.class).toInstant())
				: null;
	}

	private static List<PersonId> people(Array ids) throws SQLException {
		return Arrays.stream((UUID[]) ids.getArray()).map(PersonId::new).toList();
	}

}
