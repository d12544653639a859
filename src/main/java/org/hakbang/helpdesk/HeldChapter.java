package org.hakbang.helpdesk;

import java.util.List;
import java.util.Set;

/**
 * A chapter of what is held about the person of a case. Whatever keeps rows of a case
 * tells them in one, so that a person who asks gets everything.
 */
interface HeldChapter {

	/** Where it stands among the others. */
	int order();

	/** The key of its title. */
	String title();

	/** The tables whose rows of the case it tells. */
	Set<String> tables();

	/** Empty if nothing is held there, or nobody can read it any more. */
	List<HeldEntry> of(CaseFile file);

}
