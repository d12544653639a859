package org.hakbang.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The status that a filter asks for. Its condition speaks of a step {@code s} of
 * {@code cycle_step}.
 */
enum Sought {

	WAITING("s.status = 'WAITING'"), RUNNING("s.status = 'RUNNING'"), SUBMITTED("s.status = 'SUBMITTED'"),
	RETURNED("s.status = 'RETURNED'"), SETTLED("s.status in ('SIGNED_OFF', 'RECOGNISED')"),
	/** A task of the step is past its promised date. */
	LATE("exists (select 1 from task_subject k where k.subject_kind = 'cycle' and k.subject_id = s.cycle "
			+ "and k.step = s.step and k.due < :today)"),
	/** A report is missing after its day. */
	REPORT_LATE("exists (select 1 from reporting_period r where r.cycle = s.cycle and r.step = s.step "
			+ "and r.submitted_on is null and r.due_on < :today)"),
	/** There is a cycle, whatever its steps. */
	CYCLE("true"),
	/** There is no cycle at all. */
	NO_CYCLE("true");

	private final String condition;

	Sought(String condition) {
		this.condition = condition;
	}

	/** As in an address and at the end of a message key. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	String condition() {
		return this.condition;
	}

	/** Empty for anything else than a key. */
	static Optional<Sought> ofKey(String key) {
		return Arrays.stream(values()).filter((sought) -> sought.key().equals(key)).findFirst();
	}

}
