package org.hakbang.embedded;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ReadyLineTest {

	@Test
	void it_names_the_address_and_the_embedded_database() {
		MockEnvironment settings = new MockEnvironment().withProperty("local.server.port", "8081")
			.withProperty("server.address", "127.0.0.1")
			.withProperty("hakbang.demo", "true")
			.withProperty("hakbang.data", "/srv/hakbang")
			.withProperty("hakbang.embedded", "true");
		assertThat(ReadyLine.line(settings))
			.isEqualTo("Hakbang is ready: http://localhost:8081 (demo), its database in "
					+ Path.of("/srv/hakbang/postgres").toAbsolutePath());
	}

	@Test
	void it_says_nothing_of_a_database_that_is_not_its_own() {
		MockEnvironment settings = new MockEnvironment().withProperty("local.server.port", "8443")
			.withProperty("server.ssl.enabled", "true")
			.withProperty("server.address", "2001:db8::7")
			.withProperty("server.servlet.context-path", "/hakbang");
		assertThat(ReadyLine.line(settings)).isEqualTo("Hakbang is ready: https://[2001:db8::7]:8443/hakbang");
	}

}
