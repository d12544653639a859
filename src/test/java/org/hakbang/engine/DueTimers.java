package org.hakbang.engine;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.JobQuery;

import org.springframework.stereotype.Component;

/**
 * The timers of all processes that are due by the clock of the test, which the engine's
 * own jobs do not see move.
 */
@Component
public class DueTimers {

	private final ManagementService jobs;

	private final Clock clock;

	DueTimers(ProcessEngine engine, Clock clock) {
		this.jobs = engine.getManagementService();
		this.clock = clock;
	}

	public long count() {
		return due().count();
	}

	public void run() {
		due().list().forEach((job) -> this.jobs.executeJob(job.getId()));
	}

	private JobQuery due() {
		return this.jobs.createJobQuery().timers().duedateLowerThan(Date.from(this.clock.instant()));
	}

}
