package org.hakbang.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shipped as data. */
final class Shipped {

	private Shipped() {
	}

	static CycleDefinition cycle() {
		Map<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(Path.of("checklists", "mainstreaming"))) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		DefinitionReader.Read read = DefinitionReader.read(files);
		assertThat(read.findings()).isEmpty();
		assertThat(read.definition()).isNotNull();
		return read.definition();
	}

	static List<Indicator> indicators() {
		return cycle().steps().stream().map(StepDefinition::indicators).flatMap(List::stream).toList();
	}

	/** All BPMN files, by path. */
	static List<Path> diagrams() {
		try (Stream<Path> all = Files.walk(Path.of("processes"))) {
			return all.filter((file) -> file.toString().endsWith(".bpmn")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
