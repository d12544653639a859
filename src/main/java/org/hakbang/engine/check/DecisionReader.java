package org.hakbang.engine.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Reads a DMN file: one decision, a table, named after its file, of words only. An author
 * writes no script and no expression beyond a list of words.
 */
final class DecisionReader {

	private static final Pattern WORDS = Pattern
		.compile("-?|\"[a-z0-9-]+\"(\\s*,\\s*\"[a-z0-9-]+\")*|not\\(\"[a-z0-9-]+\"(\\s*,\\s*\"[a-z0-9-]+\")*\\)");

	private static final Pattern WORD = Pattern.compile("\"[a-z0-9-]+\"");

	private static final Pattern NAME = Pattern.compile("[a-z]+");

	private DecisionReader() {
	}

	/** The id of the decision; empty if it cannot be used, then there is a finding. */
	static Optional<String> read(String path, byte[] content, Findings findings) {
		String file = "processes/" + path;
		if (new String(content, java.nio.charset.StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
			findings.add(file, 1, "a DOCTYPE is not allowed; remove it");
			return Optional.empty();
		}
		DmnModelInstance model;
		try {
			model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
		}
		catch (ModelException ex) {
			findings.add(file, 0, "not valid DMN: " + ex.getMessage());
			return Optional.empty();
		}
		Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
		if (decisions.size() != 1 || model.getModelElementsByType(DecisionTable.class).size() != 1) {
			findings.add(file, 1, "one file holds one decision, and that is one table");
			return Optional.empty();
		}
		String id = path.substring(0, path.length() - ".dmn".length()).replace('/', '-');
		Decision decision = decisions.iterator().next();
		if (!decision.getId().equals(id)) {
			findings.add(file, 1,
					"the decision is called " + decision.getId() + "; by its folder and file it must be " + id);
		}
		words(file, model, findings);
		return Optional.of(decision.getId());
	}

	private static void words(String file, DmnModelInstance model, Findings findings) {
		for (InputExpression input : model.getModelElementsByType(InputExpression.class)) {
			refuse(file, NAME, input.getText().getTextContent(), "an input is the name of a value", findings);
		}
		for (InputEntry entry : model.getModelElementsByType(InputEntry.class)) {
			refuse(file, WORDS, entry.getText().getTextContent(), "a cell holds words in quotes or a hyphen", findings);
		}
		for (OutputEntry entry : model.getModelElementsByType(OutputEntry.class)) {
			refuse(file, WORD, entry.getText().getTextContent(), "an output is one word in quotes", findings);
		}
		if (!model.getModelElementsByType(UnaryTests.class).stream().allMatch(InputEntry.class::isInstance)) {
			findings.add(file, 1, "lists of allowed values are not used; remove them");
		}
	}

	private static void refuse(String file, Pattern allowed, String text, String reason, Findings findings) {
		if (!allowed.matcher(text.strip()).matches()) {
			findings.add(file, 1, reason + ", not " + text.strip());
		}
	}

}
