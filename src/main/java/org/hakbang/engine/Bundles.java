package org.hakbang.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

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
		List<Bundle> bundles = new ArrayList<>();
		new TreeMap<>(this.current).values().forEach((hash) -> bundles.add(get(hash)));
		return bundles;
	}

	/**
	 * The newest bundle of a cycle.
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

	/** The engine's id of the process that drives a bundle's cycle. */
	String process(String hash) {
		return this.processes.computeIfAbsent(hash,
				(key) -> this.repository.createProcessDefinitionQuery()
					.deploymentId(this.store.find(key).orElseThrow(NotFound::new).deployment())
					.processDefinitionKey(get(key).definition().process())
					.singleResult()
					.getId());
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
