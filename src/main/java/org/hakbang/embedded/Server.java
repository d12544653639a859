package org.hakbang.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of the application's own. It listens on the loopback address only,
 * asks for a password that stands in its folder, and writes to the disk before it says
 * that it has.
 */
final class Server {

	private static final Log LOG = LogFactory.getLog(Server.class);

	static final String USER = "hakbang";

	private static final int ATTEMPTS = 5;

	private static final long LARGEST_LOG = 10_000_000;

	private static final String SETTINGS = "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories= "
			+ "-c fsync=on -c synchronous_commit=on -c full_page_writes=on -c timezone=UTC -c log_timezone=UTC "
			+ "-c logging_collector=off -c max_connections=60";

	private final DataFolder folder;

	private final Machine machine;

	private final Binaries binaries;

	private final int port;

	private Server(DataFolder folder, Machine machine, Binaries binaries, int port) {
		this.folder = folder;
		this.machine = machine;
		this.binaries = binaries;
		this.port = port;
	}

	/**
	 * Starts the server on a data folder, which it fills when it is new.
	 * @param fixedPort the port, 0 for any free one
	 * @throws StartRefusal if it cannot start here
	 */
	static Server start(DataFolder folder, Machine machine, int fixedPort) throws IOException {
		return start(folder, machine, fixedPort, "");
	}

	/** With further settings, which have the last word. */
	static Server start(DataFolder folder, Machine machine, int fixedPort, String settings) throws IOException {
		machine.checkDrop(folder);
		Binaries binaries = Binaries.unpack(folder, machine);
		String major = binaries.major(folder, machine);
		if (folder.isNew()) {
			LOG.info("Making the database in " + folder.cluster());
			make(folder, machine, binaries);
		}
		folder.check(major);
		if (Orphan.runs(folder.cluster())) {
			LOG.info("Stopping the database server that a killed Hakbang left behind");
			stop(folder, machine, binaries);
		}
		return begin(folder, machine, binaries, fixedPort, settings);
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/postgres";
	}

	String user() {
		return USER;
	}

	String password() throws IOException {
		return Files.readString(this.folder.cluster().resolve(DataFolder.PASSWORD)).strip();
	}

	/** Ends open connections, stops the server and gives the data folder free. */
	void stop() {
		try {
			stop(this.folder, this.machine, this.binaries);
			this.folder.close();
		}
		catch (IOException ex) {
			LOG.warn("The data folder could not be given free", ex);
		}
	}

	/**
	 * Gives the data folder free and leaves the server behind, as a killed process does.
	 */
	void abandon() throws IOException {
		this.folder.close();
	}

	/** Made aside and then moved, so that a start cut short leaves nothing half made. */
	private static void make(DataFolder folder, Machine machine, Binaries binaries) throws IOException {
		Path fresh = folder.unfinished();
		FileSystemUtils.deleteRecursively(fresh);
		Files.createDirectory(fresh);
		DataFolder.restrict(fresh);
		Path password = folder.root().resolve("postgres.new.password");
		Files.deleteIfExists(password);
		Files.createFile(password);
		DataFolder.restrict(password);
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		Files.writeString(password, HexFormat.of().formatHex(random));
		Command.Outcome outcome = Command.run(folder, machine,
				List.of(binaries.program("initdb"), "-D", fresh.toString(), "-U", USER, "--pwfile=" + password,
						"--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
						"--builtin-locale=C.UTF-8", "--data-checksums"));
		if (outcome.failed()) {
			throw new StartRefusal(
					"PostgreSQL could not make its folder in %s (%s): name another data folder with "
							+ "HAKBANG_DATA, or set SPRING_DATASOURCE_URL to a PostgreSQL 17 of your own.",
					folder.root(), outcome.reason());
		}
		Files.move(password, fresh.resolve(DataFolder.PASSWORD));
		Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	private static Server begin(DataFolder folder, Machine machine, Binaries binaries, int fixedPort, String settings)
			throws IOException {
		if (Files.exists(folder.log()) && Files.size(folder.log()) > LARGEST_LOG) {
			Files.delete(folder.log());
		}
		for (int attempt = 1;; attempt++) {
			int port = free(fixedPort);
			long before = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
			Command.Outcome outcome = Command.run(folder, machine,
					List.of(binaries.program("pg_ctl"), "start", "-w", "-t", "120", "-s", "-D",
							folder.cluster().toString(), "-l", folder.log().toString(), "-o",
							SETTINGS.formatted(port) + settings));
			if (!outcome.failed()) {
				return new Server(folder, machine, binaries, port);
			}
			Command.Outcome said = new Command.Outcome(outcome.exit(), since(folder.log(), before));
			// The last processes of a killed server let go a moment later; a free port
			// may have been taken meanwhile.
			boolean passing = said.output().contains("shared memory block") || said.output().contains("could not bind")
					|| said.output().contains("lock file");
			if (!passing || attempt == ATTEMPTS) {
				throw new StartRefusal(
						"The embedded PostgreSQL did not start on %s (%s): restore your backup of that folder, or move it "
								+ "away to begin anew; the whole story is in %s.",
						folder.cluster(), (said.output().isBlank() ? outcome : said).reason(), folder.log());
			}
			pause(attempt);
		}
	}

	private static void stop(DataFolder folder, Machine machine, Binaries binaries) throws IOException {
		for (String mode : List.of("fast", "immediate")) {
			Command.Outcome outcome = Command.run(folder, machine, List.of(binaries.program("pg_ctl"), "stop", "-w",
					"-t", "30", "-s", "-m", mode, "-D", folder.cluster().toString()));
			if (!outcome.failed() || !Orphan.runs(folder.cluster())) {
				return;
			}
			LOG.warn("The database server does not stop (" + mode + "): " + outcome.reason());
		}
	}

	private static int free(int fixedPort) throws IOException {
		try (ServerSocket socket = new ServerSocket(fixedPort, 1, InetAddress.getByName("127.0.0.1"))) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new StartRefusal("The port %d that hakbang.database-port names for the embedded PostgreSQL is taken: "
					+ "stop what listens there, or leave the setting out to take any free port.", fixedPort);
		}
	}

	private static String since(Path log, long position) throws IOException {
		if (!Files.exists(log)) {
			return "";
		}
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			file.seek(position);
			byte[] said = new byte[(int) Math.min(file.length() - position, 100_000)];
			file.readFully(said);
			return new String(said, StandardCharsets.UTF_8);
		}
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(500L * attempt);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
