package org.hakbang.engine.check;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Reads a BPMN file: well-formed, valid, one executable process, named after its file.
 */
final class ProcessReader {

	/** How the model API says in which line a file breaks the schema. */
	private static final Pattern WHERE = Pattern.compile("Line=(\\d+): (.*)");

	private ProcessReader() {
	}

	/**
	 * Reads a file.
	 * @param path below {@code processes}
	 * @return empty if it cannot be looked at any further; then there is a finding
	 */
	static Optional<ProcessFile> read(String path, byte[] content, Findings findings) {
		String file = "processes/" + path;
		Findings raw = new Findings();
		Map<String, Integer> lines = AllowedOnly.scan(file, content, raw);
		raw.sorted().forEach((finding) -> findings.add(finding.file(), finding.line(), finding.reason()));
		if (raw.sorted()
			.stream()
			.anyMatch((finding) -> finding.reason().contains("DOCTYPE")
					|| finding.reason().startsWith("not well-formed"))) {
			return Optional.empty();
		}
		BpmnModelInstance model;
		try {
			model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
		}
		catch (ModelException ex) {
			invalid(file, ex, findings);
			return Optional.empty();
		}
		Collection<Process> processes = model.getModelElementsByType(Process.class);
		if (processes.size() != 1) {
			findings.add(file, 1, "one file holds one process, this one holds " + processes.size());
			return Optional.empty();
		}
		ProcessFile read = new ProcessFile(file, model, processes.iterator().next(), lines);
		named(read, path, findings);
		return Optional.of(read);
	}

	private static void named(ProcessFile file, String path, Findings findings) {
		String id = path.substring(0, path.length() - ".bpmn".length()).replace('/', '-');
		if (!file.id().equals(id)) {
			findings.add(file.path(), file.line(file.process()),
					"the process is called " + file.id() + "; by its folder and file it must be " + id);
		}
		if (!file.process().isExecutable()) {
			findings.add(file.path(), file.line(file.process()), "the process must be marked isExecutable=\"true\"");
		}
	}

	private static void invalid(String file, Throwable failure, Findings findings) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			Matcher where = WHERE.matcher(String.valueOf(cause.getMessage()));
			if (where.find()) {
				findings.add(file, Integer.parseInt(where.group(1)), "not valid BPMN: " + where.group(2));
				return;
			}
		}
		findings.add(file, 0, "not valid BPMN: " + failure.getMessage());
	}

}
