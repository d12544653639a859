package org.hakbang.slip;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links. It knows hashes only. */
@Repository
class AllLinks {

	private final JdbcClient database;

	AllLinks(JdbcClient database) {
		this.database = database;
	}

	void add(String hash, SlipId slip, Instant at, Instant expires) {
		this.database.sql("insert into slip_link (hash, slip, made_at, expires_at) values (?, ?, ?, ?)")
			.params(hash, slip.value(), at.atOffset(ZoneOffset.UTC), expires.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Link> find(String hash) {
		return this.database.sql("select * from slip_link where hash = ?").param(hash).query((row, number) -> {
			OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
			return new Link(new SlipId(row.getObject("slip", UUID.class)),
					row.getObject("expires_at", OffsetDateTime.class).toInstant(),
					(revoked != null) ? revoked.toInstant() : null, row.getInt("saves"));
		}).optional();
	}

	/** Until when the last good link of a slip is good; empty if there is none. */
	Optional<Instant> goodUntil(SlipId slip, Instant now) {
		return this.database
			.sql("select max(expires_at) as until from slip_link where slip = ? and revoked_at is null "
					+ "and expires_at > ? having max(expires_at) is not null")
			.params(slip.value(), now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> row.getObject("until", OffsetDateTime.class).toInstant())
			.optional();
	}

	void saved(String hash) {
		this.database.sql("update slip_link set saves = saves + 1 where hash = ?").param(hash).update();
	}

	/** How many were good until now. */
	int revoke(SlipId slip, Instant at) {
		return this.database.sql("update slip_link set revoked_at = :at where slip = :slip and revoked_at is null")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("slip", slip.value())
			.update();
	}

	/** A link, known by its hash. */
	record Link(SlipId slip, Instant expiresAt, @Nullable Instant revokedAt, int saves) {

		boolean good(Instant now) {
			return this.revokedAt == null && now.isBefore(this.expiresAt);
		}

	}

}
