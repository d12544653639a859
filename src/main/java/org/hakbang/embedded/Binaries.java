package org.hakbang.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once from the archive that the build put on the
 * classpath.
 */
final class Binaries {

	private final Path folder;

	private Binaries(Path folder) {
		this.folder = folder;
	}

	/**
	 * Unpacks the programs if they are not there yet.
	 * @throws StartRefusal if the build carries none for this machine
	 */
	static Binaries unpack(DataFolder data, Machine machine) throws IOException {
		URL archive = Binaries.class.getClassLoader().getResource(machine.archive());
		if (archive == null) {
			throw new StartRefusal("This Hakbang carries no PostgreSQL for this machine (%s): set "
					+ "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL "
					+ "17 of your own.", machine.archive());
		}
		String name;
		try (InputStream content = archive.openStream()) {
			name = DigestUtils.md5DigestAsHex(content);
		}
		Path folder = data.binaries().resolve(name);
		if (!Files.isDirectory(folder)) {
			// Whatever else is there is of an older version or was cut short.
			FileSystemUtils.deleteRecursively(data.binaries());
			Path unfinished = Files.createDirectories(data.binaries().resolve("unfinished"));
			try (InputStream content = archive.openStream()) {
				extract(content, unfinished);
			}
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		return new Binaries(folder);
	}

	String program(String name) {
		return this.folder.resolve("bin").resolve(name).toString();
	}

	/**
	 * The major version, as in {@code PG_VERSION}.
	 * @throws StartRefusal if the programs do not run on this machine
	 */
	String major(DataFolder data, Machine machine) {
		Command.Outcome outcome = Command.run(data, machine, List.of(program("postgres"), "--version"));
		if (outcome.failed()) {
			throw new StartRefusal("The embedded PostgreSQL does not run on this machine (%s): move the data folder "
					+ "with HAKBANG_DATA to where programs may run, or set SPRING_DATASOURCE_URL to a PostgreSQL 17 of "
					+ "your own.", outcome.reason());
		}
		return outcome.output().replaceAll("(?s)\\D*(\\d+).*", "$1");
	}

	private static void extract(InputStream content, Path into) throws IOException {
		try (TarArchiveInputStream archive = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(content)))) {
			TarArchiveEntry entry;
			while ((entry = archive.getNextEntry()) != null) {
				Path target = into.resolve(entry.getName()).normalize();
				if (!target.startsWith(into)) {
					throw new IOException("Entry outside of the archive: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(target);
					continue;
				}
				Files.createDirectories(target.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(archive, target);
				}
			}
		}
		try (Stream<Path> programs = Files.list(into.resolve("bin"))) {
			programs.forEach((program) -> program.toFile().setExecutable(true, false));
		}
	}

}
