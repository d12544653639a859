package org.hakbang.engine.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** The small bundle, for tests that spoil one thing in it and see what is found. */
abstract class SpoiltBundle {

	static final Path FILES = Path.of("src/test/resources/smallcycle");

	static final String CYCLE = "tree-planting/cycle.bpmn";

	static final String PLAN = "tree-planting/step-1-plan.bpmn";

	static final String PLANT = "tree-planting/step-2-plant.bpmn";

	static final String REPORT = "tree-planting/step-3-report.bpmn";

	final Map<String, byte[]> checklists = new TreeMap<>();

	final Map<String, byte[]> processes = new TreeMap<>();

	@BeforeEach
	void read() {
		read(FILES.resolve("checklists/tree-planting"), this.checklists);
		read(FILES.resolve("processes"), this.processes);
	}

	private static void read(Path folder, Map<String, byte[]> into) {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				into.put(folder.relativize(file).toString(), Files.readAllBytes(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Finding> findings() {
		return BundleChecks
			.check("tree-planting", this.checklists, this.processes,
					new Known(Set.of("known"), Set.of("known"), Set.of("investment-programme", "known"),
							Set.of("budget", "planning")))
			.findings();
	}

	/**
	 * Replaces the first occurrence, which must be there, and answers the line it is in.
	 */
	private static int replace(Map<String, byte[]> files, String file, String old, String mended) {
		String text = new String(files.get(file), StandardCharsets.UTF_8);
		assertThat(text).contains(old);
		int at = text.indexOf(old);
		files.put(file,
				(text.substring(0, at) + mended + text.substring(at + old.length())).getBytes(StandardCharsets.UTF_8));
		return (int) text.substring(0, at).chars().filter((character) -> character == '\n').count() + 1;
	}

	int bpmn(String file, String old, String mended) {
		return replace(this.processes, file, old, mended);
	}

	int yaml(String file, String old, String mended) {
		return replace(this.checklists, file, old, mended);
	}

	void everywhere(String file, String old, String mended) {
		this.processes.put(file, new String(this.processes.get(file), StandardCharsets.UTF_8).replace(old, mended)
			.getBytes(StandardCharsets.UTF_8));
	}

	void finds(String file, int line, String reason) {
		assertThat(findings()).anySatisfy((finding) -> {
			assertThat(finding.file()).endsWith(file);
			assertThat(finding.line()).isEqualTo(line);
			assertThat(finding.reason()).contains(reason);
		});
	}

}
