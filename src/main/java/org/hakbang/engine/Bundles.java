package org.hakbang.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.hakbang.checklist.DefinitionReader;
import org.hakbang.checklist.DefinitionReader.Finding;
import org.hakbang.checklist.DefinitionReader.Read;
import org.hakbang.shared.NotFound;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/**
 * The bundles that are deployed. They are read, checked and deployed at start-up; a start
 * with files that are not in order fails with everything that is wrong.
 */
@Service
public class Bundles implements SmartInitializingSingleton {

	private final BundleSource source;

	private final BundleDeployment deployment;

	private final BundleStore store;

	private final RepositoryService repository;

	private final Map<String, Bundle> read = new ConcurrentHashMap<>();

	private final Map<String, String> processes = new ConcurrentHashMap<>();

	/** Hashes by key of the cycle. */
	private volatile Map<String, String> current = Map.of();

	Bundles(BundleSource source, BundleDeployment deployment, BundleStore store, RepositoryService repository) {
		this.source = source;
		this.deployment = deployment;
		this.store = store;
		this.repository = repository;
	}

	/**
	 * Once all beans are there, for those of other modules say which names a bundle may
	 * use; before the application listens.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		load(this.source);
	}

	void load(BundleSource from) {
		this.current = Map.copyOf(this.deployment.deploy(from.read()));
		this.read.clear();
	}

	/** The newest bundle of each cycle: what a new cycle can be opened with. */
	public List<Bundle> current() {
		return newest().filter((bundle) -> !bundle.definition().isCase()).toList();
	}

	/** The newest bundle of each kind of case. */
	public List<Bundle> cases() {
		return newest().filter((bundle) -> bundle.definition().isCase()).toList();
	}

	private Stream<Bundle> newest() {
		return new TreeMap<>(this.current).values().stream().map(this::get);
	}

	/**
	 * The newest bundle of a cycle or a kind of case.
	 * @throws NotFound if there is none of that key
	 */
	public Bundle current(String key) {
		String hash = this.current.get(key);
		if (hash == null) {
			throw new NotFound();
		}
		return get(hash);
	}

	/**
	 * A bundle by its hash, also an old one.
	 * @throws NotFound if unknown
	 */
	public Bundle get(String hash) {
		return this.read.computeIfAbsent(hash, this::read);
	}

	/** The engine's id of the process that drives a bundle's cycle or case. */
	String process(String hash) {
		return process(hash, get(hash).definition().process());
	}

	/** The engine's id of any process of a bundle. */
	String process(String hash, String process) {
		return this.processes.computeIfAbsent(hash + " " + process,
				(key) -> this.repository.createProcessDefinitionQuery()
					.deploymentId(deployment(hash))
					.processDefinitionKey(process)
					.singleResult()
					.getId());
	}

	/** The engine's id of a bundle's deployment. */
	String deployment(String hash) {
		return this.store.find(hash).orElseThrow(NotFound::new).deployment();
	}

	private Bundle read(String hash) {
		BundleStore.Stored stored = this.store.find(hash).orElseThrow(NotFound::new);
		Read read = DefinitionReader.read(this.store.files(stored).checklists());
		if (read.definition() == null) {
			List<Finding> findings = read.findings();
			throw new IllegalStateException("Bundle " + hash + " cannot be read any more: " + findings);
		}
		return new Bundle(hash, read.definition());
	}

}
