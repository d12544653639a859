package org.hakbang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerTest {

	@TempDir
	static Path data;

	private static int rows;

	private Server server;

	@BeforeAll
	static void make_a_database() throws Exception {
		Server first = start();
		sql(first, "create table written (n int)");
		first.stop();
	}

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.server.stop();
		}
	}

	@Test
	void it_writes_to_the_disk_and_listens_on_this_machine_only() throws Exception {
		this.server = start();
		assertThat(sql(this.server, "show fsync")).isEqualTo("on");
		assertThat(sql(this.server, "show synchronous_commit")).isEqualTo("on");
		assertThat(sql(this.server, "show full_page_writes")).isEqualTo("on");
		assertThat(sql(this.server, "show data_checksums")).isEqualTo("on");
		assertThat(sql(this.server, "show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(sql(this.server, "show unix_socket_directories")).isEmpty();
		assertThat(sql(this.server, "show server_version")).startsWith("17.");
	}

	@Test
	void nobody_enters_without_the_password() throws Exception {
		this.server = start();
		assertThatThrownBy(() -> DriverManager.getConnection(this.server.url(), this.server.user(), "guess"))
			.isInstanceOf(SQLException.class)
			.hasMessageContaining("password");
	}

	@Test
	void what_was_written_survives_a_restart() throws Exception {
		this.server = start();
		write();
		this.server.stop();
		this.server = start();
		assertThatEverythingIsThere();
	}

	@Test
	void a_server_that_a_killed_application_left_behind_is_replaced() throws Exception {
		Server left = start();
		this.server = left;
		write();
		ProcessHandle old = ProcessHandle.of(pid()).orElseThrow();
		left.abandon();
		this.server = start();
		assertThatEverythingIsThere();
		assertThat(pid()).isNotEqualTo(old.pid());
		assertThat(old.onExit()).succeedsWithin(Duration.ofSeconds(20));
	}

	@Test
	void what_was_written_survives_the_death_of_application_and_server() throws Exception {
		Server killed = start();
		this.server = killed;
		write();
		ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
		killed.abandon();
		this.server = start();
		assertThatEverythingIsThere();
	}

	@Test
	void the_number_of_a_dead_server_may_belong_to_another_process() throws Exception {
		Files.writeString(data.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
		this.server = start();
		assertThatEverythingIsThere();
	}

	@Test
	void a_first_start_that_was_cut_short_is_begun_anew(@TempDir Path folder) throws Exception {
		Files.createDirectories(folder.resolve("postgres.new/base"));
		Files.createDirectories(folder.resolve("postgres-binaries/unfinished/bin"));
		Files.writeString(folder.resolve("postgres.new.password"), "half");
		this.server = Server.start(DataFolder.open(folder), Machine.current(), 0);
		assertThat(sql(this.server, "select 1")).isEqualTo("1");
		assertThat(folder.resolve("postgres.new")).doesNotExist();
	}

	private static Server start() throws IOException {
		return Server.start(DataFolder.open(data), Machine.current(), 0);
	}

	private void write() throws Exception {
		sql(this.server, "insert into written values (1)");
		rows++;
	}

	private void assertThatEverythingIsThere() throws Exception {
		assertThat(sql(this.server, "select count(*) from written")).isEqualTo(Integer.toString(rows));
	}

	private static long pid() throws IOException {
		return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0));
	}

	private static String sql(Server server, String statement) throws Exception {
		try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
				java.sql.Statement sql = connection.createStatement()) {
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
