package org.hakbang.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of keys, and everything that they wrap. */
@Repository
class KeyRows {

	private final JdbcClient database;

	KeyRows(JdbcClient database) {
		this.database = database;
	}

	/** Lets one start at a time look at the keys, until its transaction ends. */
	void lock() {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended('vault_key', 110))").query((row) -> {
		});
	}

	/** The check value of each key that is known, by version. */
	TreeMap<Integer, byte[]> known() {
		TreeMap<Integer, byte[]> known = new TreeMap<>();
		this.database.sql("select version, check_value from vault_key")
			.query((row, number) -> Map.entry(row.getInt(1), row.getBytes(2)))
			.list()
			.forEach((each) -> known.put(each.getKey(), each.getValue()));
		return known;
	}

	void register(MasterKey key, OffsetDateTime at) {
		this.database.sql("insert into vault_key (version, check_value, registered_at) values (?, ?, ?)")
			.params(key.version(), key.checkValue(), at)
			.update();
	}

	/** The versions without which something could not be opened. */
	List<Integer> needed() {
		return this.database.sql("""
				select key_version from vault where key_version is not null
				union select key_version from fingerprint_secret order by 1
				""").query(Integer.class).list();
	}

	/** The vaults that are wrapped with another key, for changing. */
	List<Wrapped> otherThan(int version) {
		return this.database
			.sql("select id, key_version, wrapped from vault where key_version <> ? order by id for update")
			.param(version)
			.query((row, number) -> new Wrapped(row.getObject("id", UUID.class), row.getInt("key_version"),
					row.getBytes("wrapped")))
			.list();
	}

	void rewrap(UUID vault, int version, byte[] wrapped) {
		this.database.sql("update vault set key_version = ?, wrapped = ? where id = ?")
			.params(version, wrapped, vault)
			.update();
	}

	/** The secret of fingerprints with the version that wraps it; the id says nothing. */
	Optional<Wrapped> fingerprints() {
		return this.database.sql("select key_version, wrapped from fingerprint_secret")
			.query((row, number) -> new Wrapped(new UUID(0, 0), row.getInt("key_version"), row.getBytes("wrapped")))
			.optional();
	}

	void fingerprints(int version, byte[] wrapped, OffsetDateTime at) {
		this.database.sql("""
				insert into fingerprint_secret (key_version, wrapped, made_at) values (?, ?, ?)
				on conflict (one) do update set key_version = excluded.key_version, wrapped = excluded.wrapped
				""").params(version, wrapped, at).update();
	}

	/** Another key, wrapped with one of a version. */
	record Wrapped(UUID id, int version, byte[] bytes) {

	}

}
