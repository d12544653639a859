package org.hakbang.embedded;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The health check {@code database}: the database answers, embedded or not.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

	@Bean
	HealthIndicator databaseHealthIndicator(DataSource database) {
		return new DataSourceHealthIndicator(database, "select 1");
	}

}
