package org.hakbang.engine;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DefinitionReader.Finding;
import org.hakbang.engine.check.BundleChecks;
import org.hakbang.engine.check.Known;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and deploys bundles that are new. One that is known by its hash has been checked
 * and deployed before.
 */
@Component
class BundleDeployment {

	private final BundleStore store;

	private final RepositoryService repository;

	private final KnownNames names;

	private final TransactionTemplate transaction;

	private final Clock clock;

	BundleDeployment(BundleStore store, RepositoryService repository, KnownNames names,
			PlatformTransactionManager transactions, Clock clock) {
		this.store = store;
		this.repository = repository;
		this.names = names;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * All or none.
	 * @return the hashes by key of the cycle
	 * @throws BundlesRefused with the findings of all bundles
	 */
	Map<String, String> deploy(List<BundleFiles> bundles) {
		return this.transaction.execute((status) -> {
			this.store.lock();
			Map<String, String> hashes = new TreeMap<>();
			Known known = this.names.get().with(bundles.stream().map(BundleFiles::cycle).collect(Collectors.toSet()));
			List<Finding> findings = new ArrayList<>();
			bundles.forEach((files) -> hashes.put(files.cycle(), deploy(files, known, findings)));
			if (!findings.isEmpty()) {
				throw new BundlesRefused(findings);
			}
			return hashes;
		});
	}

	private String deploy(BundleFiles files, Known names, List<Finding> findings) {
		BundleHash hash = BundleHash.of(files);
		Optional<BundleStore.Stored> known = this.store.find(hash.structure());
		if (known.filter((stored) -> stored.textHash().equals(hash.texts())).isPresent()) {
			return hash.structure();
		}
		BundleChecks.Checked checked = BundleChecks.check(files.cycle(), files.checklists(), files.processes(), names);
		findings.addAll(checked.findings());
		CycleDefinition definition = checked.definition();
		if (definition == null || !findings.isEmpty()) {
			return hash.structure();
		}
		if (known.isPresent()) {
			this.store.replaceTexts(hash.structure(), hash.texts(), files);
		}
		else {
			String deployment = deploy(hash, files);
			this.store.add(new BundleStore.Stored(hash.structure(), hash.texts(), files.cycle(), definition.edition(),
					deployment), this.clock.instant(), files);
		}
		return hash.structure();
	}

	/** Always the whole bundle: called processes are found in the caller's deployment. */
	private String deploy(BundleHash hash, BundleFiles files) {
		DeploymentBuilder builder = this.repository.createDeployment()
			.name(files.cycle() + " " + hash.structure())
			.enableDuplicateFiltering(false);
		files.processes().forEach((path, content) -> builder.addInputStream(path, new ByteArrayInputStream(content)));
		return builder.deploy().getId();
	}

}
