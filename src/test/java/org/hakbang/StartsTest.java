package org.hakbang;

import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class StartsTest {

	@Autowired
	JdbcClient database;

	@Test
	void the_application_starts_on_real_PostgreSQL_17() {
		assertThat(this.database.sql("show server_version").query(String.class).single()).startsWith("17.");
	}

}
