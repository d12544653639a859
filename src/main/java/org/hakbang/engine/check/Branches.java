package org.hakbang.engine.check;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * Branches of a process come together again: in whatever order people finish their tasks,
 * nothing is begun twice, nothing waits for ever, and the end comes last. The process
 * that drives the cycle is left out: its branches rest until it is closed.
 */
final class Branches implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		Process cycle = bundle.cycleProcess().map(ProcessFile::process).orElse(null);
		bundle.processes()
			.stream()
			.filter((file) -> !file.process().equals(cycle))
			.forEach((file) -> new TokenGame(file, findings).play());
	}

}
