package org.hakbang.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.hakbang.shared.NotFound;
import org.springframework.stereotype.Service;

/** The diagrams of the processes that are deployed, old editions too. */
@Service
public class Diagrams {

	private final BundleStore store;

	/** By the bundle's hash and the process; editions are few and never change. */
	private final Map<String, Diagram> read = new ConcurrentHashMap<>();

	Diagrams(BundleStore store) {
		this.store = store;
	}

	/**
	 * The diagram of a process of a bundle.
	 * @throws NotFound if the bundle has no such process
	 */
	public Diagram of(String bundle, String process) {
		return this.read.computeIfAbsent(bundle + " " + process, (key) -> read(bundle, process));
	}

	private Diagram read(String bundle, String process) {
		return this.store.files(this.store.find(bundle).orElseThrow(NotFound::new))
			.processes()
			.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".bpmn") && BundleFiles.id(file.getKey()).equals(process))
			.findFirst()
			.map((file) -> DiagramReader.read(process, file.getValue()))
			.orElseThrow(NotFound::new);
	}

}
