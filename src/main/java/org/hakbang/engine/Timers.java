package org.hakbang.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waiting of processes, for whoever tells of days that have passed. */
@Service
public class Timers {

	private final ManagementService jobs;

	private final RuntimeService runtime;

	private final JobExecutor executor;

	private final Clock clock;

	Timers(ProcessEngine engine, Clock clock) {
		this.jobs = engine.getManagementService();
		this.runtime = engine.getRuntimeService();
		this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
		this.clock = clock;
	}

	/**
	 * Runs code while the engine does nothing by itself: it has one time for all threads,
	 * and what it looks up meanwhile would set it back to today.
	 */
	public void still(Runnable code) {
		boolean active = this.executor.isActive();
		if (active) {
			this.executor.shutdown();
		}
		try {
			code.run();
		}
		finally {
			if (active) {
				this.executor.start();
			}
		}
	}

	/**
	 * Goes on wherever a subject has waited long enough, without waiting for the engine
	 * to notice.
	 */
	@Transactional
	public void runDue(Subject subject) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(subject.key())
			.rootProcessInstances()
			.list()
			.forEach(this::runDue);
	}

	private void runDue(ProcessInstance instance) {
		List<ProcessInstance> within = this.runtime.createProcessInstanceQuery()
			.superProcessInstanceId(instance.getId())
			.list();
		this.jobs.createJobQuery()
			.timers()
			.processInstanceId(instance.getId())
			.duedateLowerThan(Date.from(this.clock.instant()))
			.list()
			.forEach((job) -> this.jobs.executeJob(job.getId()));
		within.forEach(this::runDue);
	}

}
