package org.hakbang.engine.check;

/** One rule that each process must keep, whatever the checklists say. */
@FunctionalInterface
interface ProcessCheck {

	void check(ProcessFile file, Findings findings);

}
