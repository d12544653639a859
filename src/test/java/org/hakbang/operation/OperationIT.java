package org.hakbang.operation;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.hakbang.testing.JarApplication;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator relies on, seen from outside of the packaged application. */
class OperationIT {

	private static final Map<String, String> AS_IT_IS = Map.of();

	@TempDir
	Path data;

	@Test
	void what_was_written_survives_kill_9_of_the_application_and_of_its_server() throws Exception {
		JarApplication first = JarApplication.launch(this.data, AS_IT_IS);
		assertThat(health(first)).isEqualTo("200 {\"status\":\"UP\"}");
		sql("create table written (n int)");
		sql("insert into written values (1)");
		first.kill();
		ProcessHandle left = server();
		assertThat(left.isAlive()).isTrue();

		JarApplication second = JarApplication.launch(this.data, AS_IT_IS);
		second.address();
		assertThat(sql("select count(*) from written")).isEqualTo("1");
		assertThat(server().pid()).isNotEqualTo(left.pid());
		sql("insert into written values (2)");
		server().destroyForcibly();
		second.kill();

		ProcessHandle last;
		try (JarApplication third = JarApplication.launch(this.data, AS_IT_IS)) {
			third.address();
			assertThat(sql("select count(*) from written")).isEqualTo("2");
			assertThat(sql("select count(*) from territory where level = 'municipality'")).isEqualTo("1493");
			last = server();
			assertThatASecondOneIsRefused();
		}
		assertThat(this.data.resolve("postgres/postmaster.pid")).doesNotExist();
		assertThat(last.onExit()).succeedsWithin(Duration.ofSeconds(20));
	}

	@Test
	void with_a_database_of_the_operator_s_own_nothing_embedded_starts() throws Exception {
		Map<String, String> external = Map.of("SPRING_DATASOURCE_URL", TestDatabase.create(),
				"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres");
		try (JarApplication application = JarApplication.launch(this.data, external)) {
			assertThat(health(application)).isEqualTo("200 {\"status\":\"UP\"}");
			assertThat(this.data.resolve("postgres")).doesNotExist();
			assertThat(this.data.resolve("postgres-binaries")).doesNotExist();
			assertThat(application.output()).doesNotContain("(demo)");
		}
	}

	@Test
	void a_taken_port_is_said_in_one_sentence_and_nothing_starts() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatItRefuses(JarApplication.launch(this.data, AS_IT_IS, "--server.port=" + taken.getLocalPort()),
					"Port " + taken.getLocalPort() + " is taken");
		}
		assertThat(this.data).isEmptyDirectory();
	}

	private void assertThatASecondOneIsRefused() {
		assertThatItRefuses(JarApplication.launch(this.data, AS_IT_IS), "Another Hakbang (process ");
	}

	private static void assertThatItRefuses(JarApplication application, String sentence) {
		assertThat(application.end()).isEqualTo(1);
		List<String> said = application.output().lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		assertThat(said).filteredOn((line) -> line.startsWith(sentence)).hasSize(1);
		assertThat(application.output()).doesNotContain("Exception", "\tat ", " WARN ");
	}

	private static String health(JarApplication application) throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(application.address() + "/actuator/health")).build(),
					HttpResponse.BodyHandlers.ofString());
		return answer.statusCode() + " " + answer.body();
	}

	private ProcessHandle server() throws Exception {
		return ProcessHandle.of(Long.parseLong(pidFile().get(0))).orElseThrow();
	}

	private List<String> pidFile() throws Exception {
		return Files.readAllLines(this.data.resolve("postgres/postmaster.pid"));
	}

	private String sql(String statement) throws Exception {
		String url = "jdbc:postgresql://127.0.0.1:" + pidFile().get(3) + "/postgres";
		String password = Files.readString(this.data.resolve("postgres/hakbang-password"));
		try (Connection connection = DriverManager.getConnection(url, "hakbang", password);
				Statement sql = connection.createStatement()) {
			if (!sql.execute(statement)) {
				return "";
			}
			try (ResultSet result = sql.getResultSet()) {
				result.next();
				return result.getString(1);
			}
		}
	}

}
