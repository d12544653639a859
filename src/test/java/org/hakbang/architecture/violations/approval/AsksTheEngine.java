package org.hakbang.architecture.violations.approval;

import java.time.Instant;

import org.camunda.bpm.engine.RuntimeService;

/** A module that names the engine, and a clock of its own. */
public record AsksTheEngine(RuntimeService engine) {

	Instant moment() {
		return Instant.now();
	}

}
