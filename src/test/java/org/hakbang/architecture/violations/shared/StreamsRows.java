package org.hakbang.architecture.violations.shared;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a connection. */
class StreamsRows {

	long count(JdbcClient database) {
		return database.sql("select name from person").query(String.class).stream().count();
	}

}
