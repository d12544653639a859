package org.hakbang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The product installed in a folder of its own and started as a process of its own, from
 * the packaged jar where there is one: to be stopped, killed and started again.
 */
public final class Installation implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Path folder;

	private final int port = freePort();

	private final List<String> options;

	private Process process;

	/**
	 * @param options such as {@code --hakbang.demo=true}
	 */
	public Installation(Path folder, String... options) {
		this.folder = folder;
		this.options = Arrays.asList(options);
	}

	/** Starts and waits until it answers. */
	public Installation start() {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		String jar = System.getProperty("hakbang.jar", "");
		if (Files.isRegularFile(Path.of(jar))) {
			command.addAll(List.of("-jar", jar));
		}
		else {
			command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.hakbang.Hakbang"));
		}
		command.addAll(List.of("--server.port=" + this.port, "--server.address=127.0.0.1",
				"--hakbang.data=" + this.folder, "--hakbang.allow-http=true"));
		command.addAll(this.options);
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
			this.process = builder.start();
			waitUntilReady();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	private void waitUntilReady() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end && this.process.isAlive()) {
			try {
				if (new Visitor(this.port).open("/actuator/health").status() == 200) {
					return;
				}
			}
			catch (UncheckedIOException ex) {
				// not listening yet
			}
			pause();
		}
		throw new AssertionError("It does not answer:\n" + output());
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** As {@code kill -9} does: nothing is told that it ends. */
	public void kill() {
		this.process.destroyForcibly();
		await();
	}

	/** Asks it to end in good order. */
	public void stop() {
		this.process.destroy();
		await();
	}

	private void await() {
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				throw new AssertionError("It does not end:\n" + output());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public int port() {
		return this.port;
	}

	public Path folder() {
		return this.folder;
	}

	/** All it has printed since the first start. */
	public String output() {
		try {
			return Files.readString(log());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Beside the other reports, so that it can be read when a test has failed. */
	private Path log() throws IOException {
		Path folder = Files.createDirectories(Path.of("target", "installations"));
		return folder.resolve(this.port + ".log");
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
		if (this.process != null && this.process.isAlive()) {
			stop();
		}
	}

}
