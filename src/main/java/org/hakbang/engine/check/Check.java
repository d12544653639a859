package org.hakbang.engine.check;

/** One rule that a bundle must keep. */
@FunctionalInterface
interface Check {

	void check(BundleModel bundle, Findings findings);

}
