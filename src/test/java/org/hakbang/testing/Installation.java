package org.hakbang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/**
 * The product installed in a folder of its own, always on the same port: to be started,
 * killed and started again while people keep their pages open.
 */
public final class Installation implements AutoCloseable {

	private final Path folder;

	private final int port = freePort();

	private final Map<String, String> environment;

	private int daysAhead;

	private JarApplication running;

	private Installation(Path folder, Map<String, String> environment) {
		this.folder = folder;
		this.environment = environment;
	}

	/** Installs it and starts it for the first time. */
	public static Installation in(Path folder, Map<String, String> environment) {
		Installation installation = new Installation(folder, environment);
		installation.start();
		return installation;
	}

	/** Starts and waits until it is ready. */
	public void start() {
		this.running = JarApplication.launch(this.folder, this.environment, "--server.port=" + this.port,
				"--hakbang.allow-http=true", "--hakbang.rehearsal.days-ahead=" + this.daysAhead,
				"--hakbang.chores.first=PT1S", "--hakbang.chores.every=PT1S");
		this.running.address();
	}

	/** Kills it and starts it again so many days later. */
	public void later(int days) {
		kill();
		this.daysAhead += days;
		start();
	}

	/** How many days it is ahead of the calendar. */
	public int daysAhead() {
		return this.daysAhead;
	}

	/** As {@code kill -9} does: nothing is told that it ends. */
	public void kill() {
		this.running.kill();
	}

	public int port() {
		return this.port;
	}

	public Path folder() {
		return this.folder;
	}

	/** What it has printed since it was last started. */
	public String output() {
		return this.running.output();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.running.close();
	}

}
