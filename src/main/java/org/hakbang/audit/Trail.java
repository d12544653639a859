package org.hakbang.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Sha256;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and reads the trail. Writing joins the caller's transaction and refuses to be
 * without one.
 */
@Service
public class Trail {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient database;

	private final ActorSource actors;

	private final Ids ids;

	private final Clock clock;

	Trail(JdbcClient database, ActorSource actors, Ids ids, Clock clock) {
		this.database = database;
		this.actors = actors;
		this.ids = ids;
		this.clock = clock;
	}

	/** Writes one line: who acts now did this, at this moment. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(TrailEntry entry) {
		UUID id = this.ids.next();
		Map<String, byte[]> salts = new HashMap<>();
		Map<String, String> hashes = new TreeMap<>();
		entry.details().forEach((field, value) -> {
			byte[] salt = new byte[16];
			RANDOM.nextBytes(salt);
			salts.put(field, salt);
			hashes.put(field, hash(salt, value));
		});
		write(id, entry, hashes);
		entry.details()
			.forEach((field, value) -> this.database
				.sql("insert into trail_detail (trail, field, salt, value) values (?, ?, ?, ?)")
				.params(id, field, salts.get(field), value)
				.update());
	}

	private void write(UUID id, TrailEntry entry, Map<String, String> hashes) {
		Subject subject = entry.subject();
		TerritoryId territory = entry.territory();
		this.database
			.sql("""
					insert into trail (id, at, actor, action, subject_kind, subject_id, country, territory, step, item, object, fields)
					values (:id, :at, :actor, :action, :kind, :subject, :country, :territory, :step, :item, :object, :fields::jsonb)
					""")
			.param("id", id)
			.param("at", OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("actor", this.actors.actor().map(PersonId::value).orElse(null))
			.param("action", entry.action())
			.param("kind", (subject != null) ? subject.kind() : null)
			.param("subject", (subject != null) ? subject.id() : null)
			.param("country", (territory != null) ? territory.country() : null)
			.param("territory", (territory != null) ? territory.code() : null)
			.param("step", entry.step())
			.param("item", entry.item())
			.param("object", entry.object())
			.param("fields", json(hashes))
			.update();
	}

	/**
	 * The newest lines about a subject, newest first.
	 * @param before the id of the last line of the page before, null for the first page
	 */
	@Transactional(readOnly = true)
	public List<TrailLine> of(Subject subject, @Nullable UUID before, int limit) {
		return withDetails(this.database.sql("""
				select * from trail where subject_kind = :kind and subject_id = :id
				and (:before::uuid is null or id < :before::uuid) order by id desc limit :limit
				""")
			.param("kind", subject.kind())
			.param("id", subject.id())
			.param("before", before)
			.param("limit", limit)
			.query(Trail::line)
			.list());
	}

	/** The newest lines about a territory, the same way. */
	@Transactional(readOnly = true)
	public List<TrailLine> of(TerritoryId territory, @Nullable UUID before, int limit) {
		return withDetails(this.database.sql("""
				select * from trail where country = :country and territory = :code
				and (:before::uuid is null or id < :before::uuid) order by id desc limit :limit
				""")
			.param("country", territory.country())
			.param("code", territory.code())
			.param("before", before)
			.param("limit", limit)
			.query(Trail::line)
			.list());
	}

	/**
	 * The lines of a territory that name a word in a detail, as long as it has not been
	 * erased; newest first.
	 * @param field the detail, a list of words with a blank between them
	 */
	@Transactional(readOnly = true)
	public List<TrailLine> naming(TerritoryId territory, String action, String field, String word, Instant since) {
		return this.database.sql("""
				select t.* from trail t join trail_detail d on d.trail = t.id and d.field = :field
				where t.country = :country and t.territory = :code and t.action = :action and t.at >= :since
					and strpos(' ' || d.value || ' ', ' ' || :word || ' ') > 0 order by t.id desc
				""")
			.param("country", territory.country())
			.param("code", territory.code())
			.param("action", action)
			.param("field", field)
			.param("word", word)
			.param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
			.query(Trail::line)
			.list();
	}

	private List<TrailLine> withDetails(List<TrailLine> lines) {
		if (lines.isEmpty()) {
			return lines;
		}
		record Detail(UUID trail, String field, String value) {
		}
		Map<UUID, Map<String, String>> details = this.database
			.sql("select trail, field, value from trail_detail where trail in (:ids)")
			.param("ids", lines.stream().map(TrailLine::id).toList())
			.query(Detail.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Detail::trail, Collectors.toMap(Detail::field, Detail::value)));
		return lines.stream()
			.map((line) -> new TrailLine(line.id(), line.at(), line.actor(), line.entry(),
					details.getOrDefault(line.id(), Map.of())))
			.toList();
	}

	private static TrailLine line(ResultSet row, int number) throws SQLException {
		UUID actor = row.getObject("actor", UUID.class);
		String kind = row.getString("subject_kind");
		String country = row.getString("country");
		TrailEntry entry = new TrailEntry(row.getString("action"),
				(kind != null) ? new Subject(kind, row.getObject("subject_id", UUID.class)) : null,
				(country != null) ? new TerritoryId(country, row.getString("territory")) : null, row.getString("step"),
				row.getString("item"), row.getObject("object", UUID.class), Map.of());
		return new TrailLine(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
				(actor != null) ? new PersonId(actor) : null, entry, Map.of());
	}

	private static String hash(byte[] salt, String value) {
		MessageDigest digest = Sha256.begin();
		digest.update(salt);
		return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
	}

	private static String json(Map<String, String> hashes) {
		try {
			return JSON.writeValueAsString(hashes);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
