package org.hakbang.directory;

import java.util.List;
import java.util.Map;

/**
 * The words for sectors that a window may exclude. They are those of the intake form;
 * funders also exclude some that no form asks for.
 */
public final class Sectors {

	private static final String REAL_ESTATE = "real-estate";

	public static final List<String> ALL = List.of("farming", "crafts", "trade", "building", "services", "public-good",
			REAL_ESTATE, "other");

	/** What a project may be although its form says something wider. */
	private static final Map<String, List<String>> WIDER = Map.of("building", List.of(REAL_ESTATE), "other",
			List.of(REAL_ESTATE));

	private Sectors() {
	}

	/** The sectors that may stand behind one; none if it says enough. */
	static List<String> behind(String sector) {
		return WIDER.getOrDefault(sector, List.of());
	}

}
