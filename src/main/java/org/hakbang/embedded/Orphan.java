package org.hakbang.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server that an application left behind when it was killed. The caller holds the
 * lock of the data folder, so nobody uses it any more.
 */
final class Orphan {

	private Orphan() {
	}

	/**
	 * Whether a server runs on the folder. The number in its file may long belong to
	 * another process: then the file is removed, which PostgreSQL itself would not do.
	 */
	static boolean runs(Path cluster) throws IOException {
		Path file = cluster.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return false;
		}
		try (Stream<String> lines = Files.lines(file)) {
			Optional<ProcessHandle> process = lines.findFirst()
				.map(String::strip)
				.filter((pid) -> pid.matches("[1-9]\\d{0,9}"))
				.map(Long::valueOf)
				.flatMap(ProcessHandle::of)
				.filter((handle) -> isServerOf(cluster, handle.info()));
			if (process.isPresent()) {
				return true;
			}
		}
		Files.deleteIfExists(file);
		return false;
	}

	private static boolean isServerOf(Path cluster, ProcessHandle.Info info) {
		// A process that has ended but was not fetched by its parent has no command.
		boolean postgres = info.command()
			.map((command) -> Path.of(command).getFileName().toString())
			.filter((name) -> name.equals("postgres") || name.equals("postgres.exe"))
			.isPresent();
		return postgres
				&& info.arguments().map((arguments) -> List.of(arguments).contains(cluster.toString())).orElse(true);
	}

}
