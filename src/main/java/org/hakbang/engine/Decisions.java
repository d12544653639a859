package org.hakbang.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision tables of a bundle. */
@Service
public class Decisions {

	private final DecisionService decisions;

	private final RepositoryService repository;

	private final Bundles bundles;

	Decisions(DecisionService decisions, RepositoryService repository, Bundles bundles) {
		this.decisions = decisions;
		this.repository = repository;
		this.bundles = bundles;
	}

	/**
	 * The rows that match, in the order of the table, each as its outputs by name.
	 * @param bundle the hash of the bundle whose table it is
	 * @param inputs words by the names of the table's inputs
	 */
	@Transactional
	public List<Map<String, String>> ask(String bundle, String decision, Map<String, String> inputs) {
		String id = this.repository.createDecisionDefinitionQuery()
			.deploymentId(this.bundles.deployment(bundle))
			.decisionDefinitionKey(decision)
			.singleResult()
			.getId();
		DmnDecisionResult result = this.decisions.evaluateDecisionById(id)
			.variables(new LinkedHashMap<>(inputs))
			.evaluate();
		return result.stream().map((row) -> {
			Map<String, String> outputs = new LinkedHashMap<>();
			row.getEntryMap().forEach((name, value) -> outputs.put(name, String.valueOf(value)));
			return outputs;
		}).toList();
	}

}
