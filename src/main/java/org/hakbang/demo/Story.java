package org.hakbang.demo;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The demonstration as its file tells it ({@code demo/demo.yaml}). A value such as
 * {@code @30} in a form is the day thirty days before the chapter's.
 *
 * @param people who can be entered as, in the order of the sign-in page
 * @param answers the fields of each indicator's form, without the code before them, as
 * most places answer
 * @param documents what stands behind the answers, as in most places
 * @param cycles what has happened already
 */
record Story(List<Person> people, Map<String, Map<String, List<String>>> answers, List<Document> documents,
		List<Cycle> cycles) {

	/** How many days ago the first chapter happened. */
	int begins() {
		return this.cycles.stream()
			.flatMap((cycle) -> cycle.chapters().stream())
			.mapToInt(Chapter::ago)
			.max()
			.orElse(0);
	}

	record Person(String name, String email, String title, List<Holding> holds) {
	}

	/**
	 * @param office of a supplier, null for every other role
	 */
	record Holding(String role, @Nullable String office, String territory) {
	}

	/**
	 * A cycle under way.
	 *
	 * @param hands the email of whoever does the tasks of a role, or of a role and office
	 * ({@code supplier:hr}); the first opens the cycle
	 * @param committee the form of the committee, {@code seats} its seats; a member who
	 * can sign in has their {@code email} there
	 * @param answers what this place answers differently
	 * @param chapters what happened, the oldest first
	 */
	record Cycle(String territory, String bundle, int years, Map<String, String> hands, Map<String, String> committee,
			Map<String, String> quorum, List<Map<String, String>> seats, Map<String, Map<String, List<String>>> answers,
			List<Chapter> chapters) {

		Cycle {
			answers = (answers != null) ? answers : Map.of();
		}

	}

	record Document(String name, String says, List<String> indicators) {
	}

	/**
	 * Something that happened.
	 *
	 * @param ago how many days ago
	 * @param step of all that concerns one step
	 * @param by the role of whoever does it, the place's first hand if none is named
	 * @param codes the indicators to answer; none for all of the step
	 * @param tasks how many tasks are finished, 0 for all until the step is submitted
	 * @param form the fields of a form that the chapter fills in
	 */
	record Chapter(int ago, Deed deed, @Nullable String step, @Nullable String by, List<String> codes, int tasks,
			Map<String, String> form) {

		Chapter {
			codes = (codes != null) ? codes : List.of();
			form = (form != null) ? form : Map.of();
		}

	}

	enum Deed {

		OPEN, CONSTITUTE, ANSWER, WORK, MEET, SAY, ASK, CHOOSE_PERIOD,
		/** What happens by itself when its time has come. */
		TIME_PASSES

	}

}
