package org.hakbang.slip;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import org.hakbang.cycle.CycleId;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of slips. */
@Repository
class AllSlips {

	private static final TypeReference<List<Asked>> ASKED = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Returned.Cell>> CELLS = new TypeReference<>() {
	};

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient database;

	AllSlips(JdbcClient database) {
		this.database = database;
	}

	/** Lets one transaction at a time ask the offices for a cycle, until it ends. */
	void lock(CycleId cycle) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended(?, 95))")
			.param(cycle.toString())
			.query((row) -> {
			});
	}

	void add(Slip slip) {
		this.database
			.sql("""
					insert into slip (id, code, country, territory, cycle, bundle, office, asked, asked_by, asked_at, due, email,
					status, status_at, stated_by, fields, cells, settled) values (:id, :code, :country, :territory, :cycle,
					:bundle, :office, :asked::jsonb, :askedBy, :askedAt, :due, :email, 'open', :askedAt, '', '{}', '{}', '{}')
					""")
			.param("id", slip.id().value())
			.param("code", slip.code().letters())
			.param("country", slip.territory().country())
			.param("territory", slip.territory().code())
			.param("cycle", slip.cycle().value())
			.param("bundle", slip.bundle())
			.param("office", slip.office())
			.param("asked", Json.write(slip.asked()))
			.param("askedBy", slip.askedBy().value())
			.param("askedAt", slip.askedAt().atOffset(ZoneOffset.UTC))
			.param("due", slip.due())
			.param("email", slip.email())
			.update();
	}

	/** What may change of a slip: its status, where it is mailed to, what came back. */
	void save(Slip slip) {
		Returned.Via via = slip.returned().via();
		this.database.sql("""
				update slip set status = :status, status_at = :statusAt, email = :email, via = :via,
				stated_by = :statedBy, fields = :fields::jsonb, cells = :cells::jsonb, settled = :settled where id = :id
				""")
			.param("status", slip.status().key())
			.param("statusAt", slip.statusAt().atOffset(ZoneOffset.UTC))
			.param("email", slip.email())
			.param("via", (via != null) ? via.key() : null)
			.param("statedBy", slip.returned().statedBy())
			.param("fields", Json.write(slip.returned().fields()))
			.param("cells", Json.write(slip.returned().cells()))
			.param("settled", slip.returned().settled().toArray(String[]::new))
			.param("id", slip.id().value())
			.update();
	}

	/** Whether it had not been reminded of before. */
	boolean reminded(SlipId slip, Instant at) {
		return this.database.sql("update slip set reminded_at = ? where id = ? and reminded_at is null")
			.params(at.atOffset(ZoneOffset.UTC), slip.value())
			.update() == 1;
	}

	Optional<Slip> find(SlipId slip) {
		return this.database.sql("select * from slip where id = ?")
			.param(slip.value())
			.query(AllSlips::slip)
			.optional();
	}

	/** Whoever changes a slip waits here for whoever came first. */
	Optional<Slip> lock(SlipId slip) {
		return this.database.sql("select * from slip where id = ? for update")
			.param(slip.value())
			.query(AllSlips::slip)
			.optional();
	}

	Optional<Slip> find(SlipCode code) {
		return this.database.sql("select * from slip where code = ?")
			.param(code.letters())
			.query(AllSlips::slip)
			.optional();
	}

	/** A code that no slip has. */
	SlipCode freeCode() {
		SlipCode code = SlipCode.make(RANDOM);
		while (find(code).isPresent()) {
			code = SlipCode.make(RANDOM);
		}
		return code;
	}

	/** Those of a cycle, the newest first. */
	List<Slip> of(CycleId cycle) {
		return this.database.sql("select * from slip where cycle = ? order by asked_at desc, id desc")
			.param(cycle.value())
			.query(AllSlips::slip)
			.list();
	}

	/** Those of these cycles that are not done with, the oldest first. */
	List<Slip> awaited(Collection<CycleId> cycles) {
		return cycles.isEmpty() ? List.of() : this.database.sql("""
				select * from slip where cycle in (:cycles) and status in ('open', 'returned') order by asked_at, id
				""").param("cycles", cycles.stream().map(CycleId::value).toList()).query(AllSlips::slip).list();
	}

	/** How many of a cycle's slips have each status. */
	Map<SlipStatus, Integer> count(CycleId cycle) {
		Map<SlipStatus, Integer> counts = new EnumMap<>(SlipStatus.class);
		this.database.sql("select status, count(*) as slips from slip where cycle = ? group by status")
			.param(cycle.value())
			.query((row) -> {
				counts.put(status(row), row.getInt("slips"));
			});
		return counts;
	}

	/** Where each office of a territory was last written to. */
	Map<String, String> emails(TerritoryId territory) {
		Map<String, String> emails = new HashMap<>();
		this.database.sql("""
				select distinct on (office) office, email from slip
				where country = ? and territory = ? and email <> '' order by office, asked_at desc, id desc
				""").params(territory.country(), territory.code()).query((row) -> {
			emails.put(row.getString("office"), row.getString("email"));
		});
		return emails;
	}

	/** Those with the office whose day has passed, of which nobody was reminded. */
	List<Slip> late(LocalDate before, int limit) {
		return this.database.sql("""
				select * from slip where status = 'open' and due < ? and email <> '' and reminded_at is null
				order by due, id limit ?
				""").params(before, limit).query(AllSlips::slip).list();
	}

	private static Slip slip(ResultSet row, int number) throws SQLException {
		OffsetDateTime reminded = row.getObject("reminded_at", OffsetDateTime.class);
		@Nullable String via = row.getString("via");
		Returned returned = new Returned((via != null) ? Returned.Via.valueOf(via.toUpperCase(Locale.ROOT)) : null,
				row.getString("stated_by"), Json.read(row.getString("fields"), FIELDS),
				Json.read(row.getString("cells"), CELLS), Set.of((String[]) row.getArray("settled").getArray()));
		return new Slip(new SlipId(row.getObject("id", UUID.class)), new SlipCode(row.getString("code")),
				new CycleId(row.getObject("cycle", UUID.class)), row.getString("bundle"),
				new TerritoryId(row.getString("country"), row.getString("territory")), row.getString("office"),
				Json.read(row.getString("asked"), ASKED), new PersonId(row.getObject("asked_by", UUID.class)),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getObject("due", LocalDate.class),
				row.getString("email"), status(row), row.getObject("status_at", OffsetDateTime.class).toInstant(),
				(reminded != null) ? reminded.toInstant() : null, returned);
	}

	private static SlipStatus status(ResultSet row) throws SQLException {
		return SlipStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
	}

}
