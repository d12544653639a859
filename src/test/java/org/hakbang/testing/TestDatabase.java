package org.hakbang.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.hakbang.embedded.ThrowAwayServer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL per test JVM, a database of its own for each application context.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static @Nullable ThrowAwayServer server;

	private static synchronized ThrowAwayServer server() {
		if (server == null) {
			server = ThrowAwayServer.start();
		}
		return server;
	}

	/**
	 * Makes an empty database and answers its JDBC address (user and password
	 * {@code postgres}).
	 */
	public static String create() {
		return server().create("test" + COUNT.incrementAndGet());
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		server().followApplications();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					Map.of("spring.datasource.url", create(), "spring.datasource.username", "postgres",
							"spring.datasource.password", "postgres",
							// Tests speak plain http, over which a secure cookie would
							// not be sent.
							"hakbang.allow-http", "true",
							// A key that opens nothing outside of tests.
							"hakbang.keys", "1:" + "A".repeat(43) + "=",
							// A test runs the chores when it has moved the time.
							"hakbang.chores.on", "false")));
	}

}
