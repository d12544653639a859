package org.hakbang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where bundles come from: the classpath, or the folders named by
 * {@code hakbang.processes} and {@code hakbang.checklists}, which take its place.
 */
@Component
class BundleSource {

	private static final String APPROVAL = "approval";

	/** Holds the JSON Schemas for editors; no cycle can have this name. */
	private static final String SCHEMA = "schema";

	private final String processes;

	private final String checklists;

	BundleSource(@Value("${hakbang.processes:}") String processes, @Value("${hakbang.checklists:}") String checklists) {
		this.processes = processes;
		this.checklists = checklists;
	}

	/**
	 * One per folder of checklists that has a {@code cycle.yaml} or a {@code case.yaml},
	 * by name. Of the approval processes a bundle holds those that it calls.
	 * @throws BundlesRefused if a folder that was named cannot be read
	 */
	List<BundleFiles> read() {
		SortedMap<String, byte[]> yaml = files(this.checklists, "hakbang.checklists", "checklists", ".yaml");
		SortedMap<String, byte[]> bpmn = files(this.processes, "hakbang.processes", "processes", ".bpmn");
		SortedMap<String, byte[]> dmn = files(this.processes, "hakbang.processes", "processes", ".dmn");
		List<BundleFiles> bundles = new ArrayList<>();
		yaml.keySet().stream().filter(BundleSource::begins).forEach((path) -> {
			String cycle = folder(path);
			if (cycle.equals(SCHEMA) || bundles.stream().anyMatch((bundle) -> bundle.cycle().equals(cycle))) {
				return;
			}
			BundleFiles bundle = BundleFiles.empty(cycle);
			yaml.forEach((name, content) -> {
				if (folder(name).equals(cycle)) {
					bundle.checklists().put(name.substring(cycle.length() + 1), content);
				}
			});
			own(bpmn, cycle).forEach(bundle.processes()::put);
			own(dmn, cycle).forEach(bundle.processes()::put);
			called(own(bpmn, APPROVAL), bundle);
			bundles.add(bundle);
		});
		if (bundles.isEmpty() && !this.checklists.isBlank()) {
			throw new BundlesRefused(List.of(new Finding(this.checklists, 0,
					"this folder (hakbang.checklists) has no folder with a cycle.yaml or a case.yaml in it")));
		}
		return bundles;
	}

	private static boolean begins(String path) {
		return path.endsWith("/" + CycleDefinition.CYCLE_FILE) || path.endsWith("/" + CycleDefinition.CASE_FILE);
	}

	private static Map<String, byte[]> own(SortedMap<String, byte[]> files, String folder) {
		Map<String, byte[]> own = new TreeMap<>(files);
		own.keySet().removeIf((path) -> !folder(path).equals(folder));
		return own;
	}

	/**
	 * An approval that only another cycle knows must not change the fingerprint of this
	 * one. What the bundle's own files do not mention by its id they cannot call.
	 */
	private static void called(Map<String, byte[]> approvals, BundleFiles bundle) {
		String mentioned = bundle.processes()
			.values()
			.stream()
			.map((content) -> new String(content, StandardCharsets.UTF_8))
			.collect(Collectors.joining());
		approvals.forEach((path, content) -> {
			if (mentioned.contains('"' + BundleFiles.id(path) + '"')) {
				bundle.processes().put(path, content);
			}
		});
	}

	private static String folder(String path) {
		return path.substring(0, path.indexOf('/'));
	}

	/** Files two levels deep, by {@code folder/name}. */
	private static SortedMap<String, byte[]> files(String folder, String property, String packaged, String ending) {
		try {
			return folder.isBlank() ? packaged(packaged, ending) : below(Path.of(folder), property, ending);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SortedMap<String, byte[]> packaged(String folder, String ending) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:" + folder + "/*/*" + ending)) {
			String[] path = resource.getURL().getPath().split("/");
			files.putIfAbsent(path[path.length - 2] + "/" + path[path.length - 1], resource.getContentAsByteArray());
		}
		return files;
	}

	private static SortedMap<String, byte[]> below(Path folder, String property, String ending) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new BundlesRefused(
					List.of(new Finding(folder.toString(), 0, "there is no such folder (named by " + property + ")")));
		}
		SortedMap<String, byte[]> files = new TreeMap<>();
		try (Stream<Path> found = Files.find(folder, 2, (path, attributes) -> attributes.isRegularFile())) {
			for (Path path : found.toList()) {
				Path relative = folder.relativize(path);
				if (relative.getNameCount() == 2 && path.toString().endsWith(ending)) {
					files.put(relative.getName(0) + "/" + relative.getName(1), Files.readAllBytes(path));
				}
			}
		}
		return files;
	}

}
