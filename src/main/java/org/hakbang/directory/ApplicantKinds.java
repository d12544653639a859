package org.hakbang.directory;

import java.util.List;
import java.util.Set;

/**
 * The words for kinds of applicants: who somebody is, and in which form they carry a
 * project. They are those of the intake form.
 */
public final class ApplicantKinds {

	public static final List<String> ALL = List.of("abroad", "returnee", "immigrant", "candidate", "association",
			"local-authority", "group", "company");

	/** Those that have no age. */
	private static final Set<String> BODIES = Set.of("association", "local-authority", "group", "company");

	private ApplicantKinds() {
	}

	static boolean isBody(String kind) {
		return BODIES.contains(kind);
	}

}
