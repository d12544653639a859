package org.hakbang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded server in a folder of its own that goes with the JVM: quick, because it
 * need not survive anything. It stops after the applications that use it.
 */
public final class ThrowAwayServer {

	private static final String SETTINGS = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off "
			+ "-c max_connections=200";

	private final Server server;

	private final Path data;

	private final AtomicBoolean followsApplications = new AtomicBoolean();

	private ThrowAwayServer(Server server, Path data) {
		this.server = server;
		this.data = data;
	}

	public static ThrowAwayServer start() {
		try {
			Path data = Files.createTempDirectory("hakbang-test");
			ThrowAwayServer started = new ThrowAwayServer(
					Server.start(DataFolder.open(data), Machine.current(), 0, SETTINGS), data);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> {
				if (!started.followsApplications.get()) {
					started.stop();
				}
			}));
			started.execute("create role postgres superuser login password 'postgres'");
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** From now on applications use it, which must close before it stops. */
	public void followApplications() {
		if (this.followsApplications.compareAndSet(false, true)) {
			SpringApplication.getShutdownHandlers().add(this::stop);
		}
	}

	/**
	 * Makes an empty database and answers its JDBC address (user and password
	 * {@code postgres}).
	 */
	public String create(String database) {
		execute("create database " + database);
		return this.server.url().replaceAll("/postgres$", "/" + database);
	}

	private void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(this.server.url(), this.server.user(),
				this.server.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void stop() {
		this.server.stop();
		try {
			FileSystemUtils.deleteRecursively(this.data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
