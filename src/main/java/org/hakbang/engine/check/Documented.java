package org.hakbang.engine.check;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Each task says what it is for. */
final class Documented implements ProcessCheck {

	@Override
	public void check(ProcessFile file, Findings findings) {
		for (Activity activity : file.all(Activity.class)) {
			boolean documented = activity.getDocumentations().stream().anyMatch(Documented::says);
			if (!documented && !(activity instanceof SubProcess)) {
				findings.add(file.path(), file.line(activity), activity.getId() + " has no documentation");
			}
		}
	}

	private static boolean says(Documentation documentation) {
		return documentation.getTextContent() != null && !documentation.getTextContent().isBlank();
	}

}
