package org.hakbang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The diagrams of the processes that ship, without a database. */
public final class ShippedDiagrams {

	private ShippedDiagrams() {
	}

	/**
	 * Reads one.
	 * @param process its id: the folder, a hyphen, the file's name
	 */
	public static Diagram of(String process) {
		int folder = process.indexOf('-');
		Path file = Path.of("processes", process.substring(0, folder), process.substring(folder + 1) + ".bpmn");
		try {
			return DiagramReader.read(process, Files.readAllBytes(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
