package org.hakbang.privacy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.flywaydb.core.Flyway;
import org.hakbang.shared.Ids;
import org.hakbang.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own with an empty set of vaults, on which keys are started by hand.
 */
final class Station {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T01:00:00Z"), ZoneOffset.UTC);

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	Station() {
		DriverManagerDataSource source = new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
		Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
		this.database = JdbcClient.create(source);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
	}

	JdbcClient database() {
		return this.database;
	}

	/** A start with the keys of a folder. */
	Started from(Path folder, boolean rotate) {
		return started("", folder, rotate);
	}

	/** A start with the keys of the environment. */
	Started with(String keys) {
		return started(keys, Path.of("nowhere"), false);
	}

	Started started(String keys, Path folder, boolean rotate) {
		KeyRows rows = new KeyRows(this.database);
		KeyRing ring = new KeyRing(keys, folder.toString(), "", rotate, rows, this.transaction, CLOCK);
		ring.afterPropertiesSet();
		return new Started(new Vaults(ring, new VaultRows(this.database, CLOCK), new Ids(CLOCK)),
				new Fingerprints(ring, rows));
	}

	record Started(Vaults vaults, Fingerprints fingerprints) {

	}

}
