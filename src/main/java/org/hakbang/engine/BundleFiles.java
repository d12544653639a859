package org.hakbang.engine;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one bundle as they are.
 *
 * @param cycle the name of its folder
 * @param checklists YAML by name inside the folder
 * @param processes BPMN and DMN by path below {@code processes}, those of
 * {@code approval} included
 */
record BundleFiles(String cycle, SortedMap<String, byte[]> checklists, SortedMap<String, byte[]> processes) {

	static final String CHECKLISTS = "checklists/";

	static final String PROCESSES = "processes/";

	/** A process or decision is named after its folder and file. */
	static String id(String path) {
		return path.substring(0, path.lastIndexOf('.')).replace('/', '-');
	}

	static BundleFiles empty(String cycle) {
		return new BundleFiles(cycle, new TreeMap<>(), new TreeMap<>());
	}

	/** Everything by full path, such as {@code processes/approval/officer.bpmn}. */
	SortedMap<String, byte[]> byPath() {
		SortedMap<String, byte[]> all = new TreeMap<>();
		this.checklists.forEach((name, content) -> all.put(CHECKLISTS + this.cycle + "/" + name, content));
		this.processes.forEach((path, content) -> all.put(PROCESSES + path, content));
		return all;
	}

	/** Puts back together what {@link #byPath()} took apart. */
	static BundleFiles of(String cycle, SortedMap<String, byte[]> byPath) {
		BundleFiles files = empty(cycle);
		byPath.forEach((path, content) -> {
			if (path.startsWith(CHECKLISTS)) {
				files.checklists.put(path.substring(path.lastIndexOf('/') + 1), content);
			}
			else {
				files.processes.put(path.substring(PROCESSES.length()), content);
			}
		});
		return files;
	}

}
