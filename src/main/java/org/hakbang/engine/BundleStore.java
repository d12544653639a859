package org.hakbang.engine;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code bundle} and {@code bundle_file}. */
@Repository
class BundleStore {

	/** Any number, as long as nobody else locks by it: "bundles" on a telephone. */
	private static final long DEPLOYING = 2863537L;

	private final JdbcClient database;

	BundleStore(JdbcClient database) {
		this.database = database;
	}

	/** Two nodes that start at once deploy one after the other. */
	void lock() {
		this.database.sql("select 1 from pg_advisory_xact_lock(:key)").param("key", DEPLOYING).query().singleValue();
	}

	Optional<Stored> find(String hash) {
		return this.database.sql("select hash, text_hash, cycle, edition, deployment from bundle where hash = :hash")
			.param("hash", hash)
			.query(Stored.class)
			.optional();
	}

	BundleFiles files(Stored bundle) {
		SortedMap<String, byte[]> files = new TreeMap<>();
		this.database.sql("select path, content from bundle_file where bundle = :hash")
			.param("hash", bundle.hash())
			.query((row) -> {
				files.put(row.getString("path"), row.getBytes("content"));
			});
		return BundleFiles.of(bundle.cycle(), files);
	}

	void add(Stored bundle, Instant at, BundleFiles files) {
		this.database.sql("""
				insert into bundle (hash, text_hash, cycle, edition, deployment, deployed_at)
				values (:hash, :texts, :cycle, :edition, :deployment, :at)
				""")
			.param("hash", bundle.hash())
			.param("texts", bundle.textHash())
			.param("cycle", bundle.cycle())
			.param("edition", bundle.edition())
			.param("deployment", bundle.deployment())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		write(bundle.hash(), files);
	}

	/** The same edition with other texts, such as another language. */
	void replaceTexts(String hash, String textHash, BundleFiles files) {
		this.database.sql("update bundle set text_hash = :texts where hash = :hash")
			.param("texts", textHash)
			.param("hash", hash)
			.update();
		this.database.sql("delete from bundle_file where bundle = :hash").param("hash", hash).update();
		write(hash, files);
	}

	private void write(String hash, BundleFiles files) {
		files.byPath()
			.forEach((path, content) -> this.database
				.sql("insert into bundle_file (bundle, path, content) values (:bundle, :path, :content)")
				.param("bundle", hash)
				.param("path", path)
				.param("content", content)
				.update());
	}

	/** A row of {@code bundle}; {@code deployment} is the engine's id of it. */
	record Stored(String hash, String textHash, String cycle, int edition, String deployment) {

	}

}
