package org.hakbang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's own programs to its end. */
final class Command {

	private static final int MINUTES = 3;

	private Command() {
	}

	/**
	 * Runs a command without being root. Its output goes through a file: a server that it
	 * leaves behind would hold a pipe open.
	 */
	static Outcome run(DataFolder folder, Machine machine, List<String> command) {
		List<String> line = new ArrayList<>(machine.drop());
		line.addAll(command);
		try {
			Path output = Files.createTempFile(folder.root(), "output", ".txt");
			try {
				ProcessBuilder builder = new ProcessBuilder(line).directory(folder.root().toFile())
					.redirectErrorStream(true)
					.redirectOutput(output.toFile());
				builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
				builder.environment().put("LC_ALL", "C");
				Process process = builder.start();
				process.getOutputStream().close();
				if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
					process.destroyForcibly();
					return new Outcome(-1, "no end after " + MINUTES + " minutes");
				}
				return new Outcome(process.exitValue(), Files.readString(output, Charset.defaultCharset()));
			}
			finally {
				Files.deleteIfExists(output);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (UncheckedIOException | IOException ex) {
			return new Outcome(-1, String.valueOf(ex.getMessage()));
		}
	}

	/** How it ended, and what it said. */
	record Outcome(int exit, String output) {

		boolean failed() {
			return this.exit != 0;
		}

		/** The line that tells most: the last one that names an error, else the last. */
		String reason() {
			List<String> lines = this.output.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
			return lines.stream()
				.filter((line) -> line.matches(".*(FATAL|PANIC|error|denied|cannot|could not).*"))
				.reduce((first, second) -> second)
				.or(() -> lines.stream().reduce((first, second) -> second))
				.orElse("exit code " + this.exit);
		}

	}

}
