package org.hakbang.privacy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.privacy.KeyRows.Wrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of vaults. */
@Repository
class VaultRows {

	private final JdbcClient database;

	private final Clock clock;

	VaultRows(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** To what the wrapped key of a vault is bound. */
	static String name(UUID vault) {
		return "vault " + vault;
	}

	void add(Wrapped vault) {
		this.database.sql("insert into vault (id, key_version, wrapped, made_at) values (?, ?, ?, ?)")
			.params(vault.id(), vault.version(), vault.bytes(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * The key of a vault, wrapped; empty if it was shredded.
	 * @throws IllegalArgumentException if there is no such vault
	 */
	Optional<Wrapped> find(UUID vault) {
		return this.database.sql("select key_version, wrapped from vault where id = ?")
			.param(vault)
			.query((row, number) -> {
				byte @Nullable [] wrapped = row.getBytes("wrapped");
				return (wrapped != null) ? Optional.of(new Wrapped(vault, row.getInt("key_version"), wrapped))
						: Optional.<Wrapped>empty();
			})
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no vault " + vault));
	}

	/** The keys of those vaults that were not shredded, wrapped, in no order. */
	List<Wrapped> find(Collection<UUID> vaults) {
		return vaults.isEmpty() ? List.of()
				: this.database
					.sql("select id, key_version, wrapped from vault where id in (:ids) and wrapped is not null")
					.param("ids", vaults)
					.query((row, number) -> new Wrapped(row.getObject("id", UUID.class), row.getInt("key_version"),
							row.getBytes("wrapped")))
					.list();
	}

	void shred(UUID vault) {
		this.database
			.sql("update vault set key_version = null, wrapped = null, shredded_at = ? "
					+ "where id = ? and shredded_at is null")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), vault)
			.update();
	}

}
