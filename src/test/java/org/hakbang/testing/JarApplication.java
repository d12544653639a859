package org.hakbang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application in a process of its own, as an operator runs it: for what
 * cannot be seen from inside, such as its death. On a free port of the loopback address
 * unless the arguments say otherwise.
 */
public final class JarApplication implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Hakbang is ready: (http://localhost:\\d+)");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final Path output;

	private JarApplication(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/** Starts it on a data folder; the environment's variables are added to ours. */
	public static JarApplication launch(Path data, Map<String, String> environment, String... arguments) {
		try {
			Path output = Files.createTempFile("hakbang", ".log");
			List<String> command = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							"-XX:TieredStopAtLevel=1", "-Xmx600m", "-Dserver.port=0", "-Dserver.address=127.0.0.1",
							"-Dhakbang.data=" + data, "-jar", System.getProperty("hakbang.jar")));
			command.addAll(Arrays.asList(arguments));
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(output.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			// Nothing is left behind when a test fails.
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
			return new JarApplication(process, output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until it is ready and answers its address. */
	public String address() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			Matcher ready = READY.matcher(output());
			if (ready.find()) {
				return ready.group(1);
			}
			if (!this.process.isAlive()) {
				throw new AssertionError("It ended instead of starting: " + output());
			}
			pause();
		}
		throw new AssertionError("Not ready after " + PATIENCE + ": " + output());
	}

	/** Everything it has said so far. */
	public String output() {
		try {
			return Files.readString(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits for its end and answers the exit code. */
	public int end() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("It does not end: " + output());
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Kills it without a warning (kill -9). */
	public void kill() {
		this.process.destroyForcibly();
		end();
	}

	/** Asks it to end and waits. */
	@Override
	public void close() {
		this.process.destroy();
		end();
		try {
			Files.deleteIfExists(this.output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
