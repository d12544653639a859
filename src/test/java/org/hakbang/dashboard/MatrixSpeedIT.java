package org.hakbang.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;

import org.hakbang.Hakbang;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Promise;
import org.hakbang.testing.TestDatabase;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast the matrix is with every local government of the Philippines in it, over HTTP,
 * warm. {@code -Pscale} holds it to what was promised for two cores that do nothing else;
 * otherwise to four times that, for machines that do.
 */
class MatrixSpeedIT {

	private static final int WARM_UP = Promise.FULL ? 150 : 40;

	private static final int MEASURED = Promise.FULL ? 200 : 40;

	static ConfigurableApplicationContext application;

	static Visitor auditor;

	@BeforeAll
	static void start() {
		application = new SpringApplicationBuilder(Hakbang.class).initializers(new TestDatabase())
			.run("--server.port=0");
		seed();
		TestPeople people = application.getBean(TestPeople.class);
		PersonId person = people.withAccount(Role.AUDITOR, new TerritoryId("PH", "PH"));
		int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
		auditor = new Visitor(port).signIn(people.email(person), TestPeople.PASSWORD);
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	/** Straight into the tables: use cases would take hours. */
	private static void seed() {
		application.getBean(TestPeople.class).nobody("Opener of many");
		JdbcClient database = application.getBean(JdbcClient.class);
		String[] steps = application.getBean(Bundles.class)
			.current("mainstreaming")
			.definition()
			.steps()
			.stream()
			.map(StepDefinition::id)
			.toArray(String[]::new);
		new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> {
				for (String statement : script().split(";\\s*\n")) {
					JdbcClient.StatementSpec said = database.sql(statement);
					if (statement.contains(":now")) {
						said = said.param("now", application.getBean(Clock.class).instant().atOffset(ZoneOffset.UTC));
					}
					if (statement.contains(":steps")) {
						said = said.param("steps", steps);
					}
					said.update();
				}
			});
	}

	private static String script() {
		try (InputStream file = Objects
			.requireNonNull(MatrixSpeedIT.class.getResourceAsStream("/dashboard/seed.sql"))) {
			return Pattern.compile("^--.*$", Pattern.MULTILINE)
				.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
				.replaceAll("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void the_page_of_a_province_comes_in_150_milliseconds_and_that_of_the_nation_in_500() {
		assertThat(auditor.see("/matrix/PH-PH").document().select(".matrix tr.sum")).hasSizeGreaterThan(15);
		Promise promise = new Promise(auditor, MEASURED);
		for (int at = 0; at < WARM_UP; at++) {
			promise.time("/matrix/PH-0403400000");
			promise.time("/matrix/PH-PH?page=" + (1 + at % 30));
		}
		promise.of("/matrix/PH-0403400000", 150);
		promise.of("/matrix/PH-0400000000?sort=stuck", 500);
		promise.of("/matrix/PH-PH", 500);
		promise.of("/matrix/PH-PH?status=late&sort=moved", 500);
		promise.hold();
	}

}
