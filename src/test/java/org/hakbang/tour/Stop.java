package org.hakbang.tour;

import java.util.List;

/**
 * A stop of the tour: one picture.
 *
 * @param name the picture's name in {@code docs/tour}
 * @param person who looks, as the sign-in page of the demonstration lists them; empty for
 * nobody
 * @param start the address where to begin
 * @param way the words of the links to follow from there
 * @param shows what must stand on the page
 */
record Stop(String name, String person, String start, List<String> way, String shows) {

	private static final String LOS_BANOS = "/territories/PH-0403411000";

	private static final String BATANGAS = "/territories/PH-0401005000";

	private static final String CYCLE = "Migration mainstreaming";

	/** The tour as the README tells it. */
	static List<Stop> all() {
		return List.of(new Stop("inbox", "Lorna Dizon", "/inbox", List.of(), "Los Baños"),
				new Stop("cycle", "Celia Bautista", BATANGAS, List.of(CYCLE), "What blocks step 8"),
				new Stop("task", "Lorna Dizon", "/inbox", List.of("Hold a survey and focus groups"), "focus groups"),
				new Stop("slips", "Lorna Dizon", LOS_BANOS, List.of(CYCLE, "See the slips"), "Planning"),
				new Stop("decision", "Felix Ocampo", "/territories/PH-0405802000/committee/meetings/new", List.of(),
						"Vision, mission, goals"),
				new Stop("picture", "Celia Bautista", BATANGAS, List.of(CYCLE, "Picture of the cycle"), "Signed off"),
				new Stop("matrix", "Dante Villaruel", "/matrix/PH-0400000000?sort=furthest", List.of(),
						"Batangas City"),
				new Stop("indicator", "Imelda Soriano", BATANGAS, List.of(CYCLE, "Funds", "History"), "Budget plan"),
				new Stop("desk", "Awa Sagna", "/desks/sedhiou", List.of(), "Forum des associations"), new Stop("case",
						"Awa Sagna", "/desks/sedhiou/cases", List.of("Ibrahima Demo-Cissé"), "Mutuelle Kassoumaye"));
	}

}
