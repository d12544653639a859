package org.hakbang.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Each thing that keeps the embedded server from starting, and what it says then. */
class RefusalTest {

	private static final Machine MACHINE = Machine.current();

	@TempDir
	static Path made;

	@TempDir
	Path data;

	@BeforeAll
	static void make_a_database() throws IOException {
		Server.start(DataFolder.open(made), MACHINE, 0).stop();
	}

	@AfterEach
	void unlink() throws IOException {
		Path programs = this.data.resolve("postgres-binaries");
		if (Files.isSymbolicLink(programs)) {
			Files.delete(programs);
		}
	}

	@Test
	void a_build_without_binaries_asks_for_a_database() {
		Machine bare = new Machine("postgres-beos-x86_64.txz", MACHINE.root(), MACHINE.drop());
		assertThatItRefuses(bare, 0).contains("carries no PostgreSQL for this machine (postgres-beos-x86_64.txz)")
			.contains("SPRING_DATASOURCE_URL");
	}

	@Test
	void root_without_unshare_is_refused() {
		Machine machine = new Machine(MACHINE.archive(), true, List.of("/nowhere/unshare", "-U"));
		assertThatItRefuses(machine, 0).contains("does not run as root")
			.contains("'/nowhere/unshare -U' does not work here")
			.contains("start Hakbang as another user");
	}

	@Test
	void programs_that_do_not_run_here_are_refused() throws IOException {
		FileSystemUtils.copyRecursively(made, this.data);
		try (Stream<Path> versions = Files.list(this.data.resolve("postgres-binaries"))) {
			Files.writeString(versions.findFirst().orElseThrow().resolve("bin/postgres"), "#!/nowhere\n");
		}
		assertThatItRefuses(MACHINE, 0).contains("does not run on this machine").contains("HAKBANG_DATA");
	}

	@Test
	void a_data_folder_that_cannot_be_written_is_refused() throws IOException {
		Path file = Files.createFile(this.data.resolve("file"));
		assertThatItSays(() -> DataFolder.open(file.resolve("data"))).contains("cannot be written")
			.contains("HAKBANG_DATA");
	}

	@Test
	void a_data_folder_in_use_is_refused() throws IOException {
		try (DataFolder held = DataFolder.open(this.data)) {
			assertThatItSays(() -> DataFolder.open(this.data))
				.contains("Another Hakbang (process " + ProcessHandle.current().pid() + ") already runs")
				.contains(held.root().toString())
				.contains("stop it first");
		}
	}

	@Test
	void a_folder_of_another_user_is_refused() throws IOException {
		copyOfADatabase();
		UserPrincipal other = this.data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
		assertThatItSays(() -> {
			try (DataFolder folder = DataFolder.open(this.data.toRealPath(), other)) {
				Server.start(folder, MACHINE, 0);
			}
		}).contains("but Hakbang runs as nobody").contains("chown -R nobody");
	}

	@Test
	void a_folder_that_is_no_database_is_refused() throws IOException {
		linkToPrograms();
		Files.writeString(Files.createDirectory(this.data.resolve("postgres")).resolve("letter.txt"), "Dear mayor");
		assertThatItRefuses(MACHINE, 0).contains("is not a database that Hakbang made").contains("move it away");
		assertThat(this.data.resolve("postgres/letter.txt")).hasContent("Dear mayor");
	}

	@Test
	void a_PostgreSQL_folder_that_Hakbang_did_not_make_is_refused() throws IOException {
		copyOfADatabase();
		Files.delete(this.data.resolve("postgres").resolve(DataFolder.PASSWORD));
		assertThatItRefuses(MACHINE, 0).contains("is not a database that Hakbang made");
	}

	@Test
	void a_folder_of_another_major_version_is_refused() throws IOException {
		copyOfADatabase();
		Files.writeString(this.data.resolve("postgres/PG_VERSION"), "16\n");
		assertThatItRefuses(MACHINE, 0).contains("was made by PostgreSQL 16, and this Hakbang brings PostgreSQL 17")
			.contains("pg_dump");
	}

	@Test
	void a_damaged_folder_is_refused_with_the_server_s_own_reason() throws IOException {
		copyOfADatabase();
		Files.delete(this.data.resolve("postgres/global/pg_control"));
		assertThatItRefuses(MACHINE, 0).contains("did not start")
			.contains("global/pg_control")
			.contains("restore your backup");
	}

	@Test
	void a_taken_database_port_is_refused() throws IOException {
		copyOfADatabase();
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatItRefuses(MACHINE, taken.getLocalPort())
				.contains("port %d that hakbang.database-port names".formatted(taken.getLocalPort()))
				.contains("leave the setting out");
		}
	}

	@Test
	void a_taken_web_port_is_refused_before_anything_starts() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			MockEnvironment settings = new MockEnvironment().withProperty("server.address", "127.0.0.1")
				.withProperty("server.port", Integer.toString(taken.getLocalPort()));
			assertThatItSays(() -> WebPort.check(settings)).contains("Port %d is taken".formatted(taken.getLocalPort()))
				.contains("SERVER_PORT");
			settings.setProperty("server.port", "0");
			WebPort.check(settings);
		}
	}

	@Test
	void a_refusal_is_shown_as_its_sentence_alone() {
		FailureAnalysis analysis = new RefusalAnalyzer()
			.analyze(new IllegalStateException(new StartRefusal("It is so: do %s.", "this")));
		assertThat(analysis.getDescription()).isEqualTo("It is so: do this.");
		assertThat(analysis.getAction()).isNull();
	}

	private void copyOfADatabase() throws IOException {
		linkToPrograms();
		FileSystemUtils.copyRecursively(made.resolve("postgres"), this.data.resolve("postgres"));
	}

	private void linkToPrograms() throws IOException {
		Files.createSymbolicLink(this.data.resolve("postgres-binaries"), made.resolve("postgres-binaries"));
	}

	private AbstractStringAssert<?> assertThatItRefuses(Machine machine, int port) {
		return assertThatItSays(() -> {
			try (DataFolder folder = DataFolder.open(this.data)) {
				Server.start(folder, machine, port);
			}
		});
	}

	/**
	 * A refusal is one sentence: it says what is wrong, and after a colon the way out.
	 */
	private static AbstractStringAssert<?> assertThatItSays(ThrowingCallable call) {
		StartRefusal refusal = catchThrowableOfType(StartRefusal.class, call);
		assertThat(refusal).isNotNull();
		return assertThat(refusal.getMessage()).matches("[^\\n]+: [^\\n]+\\.").doesNotContain("Exception: null");
	}

}
