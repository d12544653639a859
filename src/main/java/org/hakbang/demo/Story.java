package org.hakbang.demo;

import java.util.List;
import java.util.Map;

/**
 * The demonstration as its file tells it ({@code demo/demo.yaml}).
 *
 * @param people who can be entered as, in the order of the sign-in page
 * @param cycles what has happened already
 */
record Story(List<Person> people, List<Cycle> cycles) {

	record Person(String name, String email, String title, List<Holding> holds) {
	}

	/**
	 * @param office of a supplier, null for every other role
	 */
	record Holding(String role, @org.jspecify.annotations.Nullable String office, String territory) {
	}

	/**
	 * A cycle under way.
	 *
	 * @param hands the email of whoever does the tasks of a role
	 * @param committee the form of the committee, {@code seats} its seats
	 * @param answers the fields of each indicator's form, without the code before them
	 * @param settled the steps that are submitted and approved, in order, each with the
	 * fields of its meeting
	 */
	record Cycle(String territory, String bundle, int years, Map<String, String> hands, Map<String, String> committee,
			Map<String, String> quorum, List<Map<String, String>> seats, Map<String, Map<String, List<String>>> answers,
			List<Document> documents, List<Settled> settled) {
	}

	record Document(String name, String says, List<String> indicators) {
	}

	record Settled(String step, String place, String reasons) {
	}

}
