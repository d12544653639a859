package org.hakbang.checklist;

/** Who signs a step off. */
public sealed interface Approval {

	/**
	 * A committee in its meeting; {@code body} is the key of the body in the country
	 * file, such as {@code cmd}.
	 */
	record ByCommittee(String body) implements Approval {
	}

	/**
	 * A named officer alone, never on their own submission; {@code role} is the key of a
	 * role.
	 */
	record ByOfficer(String role) implements Approval {
	}

	/** Nobody: the step is signed off when it is submitted. */
	record NotNeeded() implements Approval {
	}

}
