package org.hakbang.slip;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.identity.Emails;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;

/**
 * Whom to ask, as the form says it: {@code step} once per step, {@code office} once per
 * office, {@code email.<office>} where it is to be mailed to, {@code due}.
 *
 * @param emails by office, empty for paper alone
 */
record Asking(Set<String> steps, Map<String, String> emails, LocalDate due) {

	private static final int MOST_DAYS = 366;

	/** How many of them are to be mailed. */
	int mails() {
		return (int) this.emails.values().stream().filter((email) -> !email.isEmpty()).count();
	}

	static Result<Asking> read(Map<String, List<String>> fields, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		Map<String, String> emails = new LinkedHashMap<>();
		for (String office : fields.getOrDefault("office", List.of())) {
			String field = "email." + office;
			String email = first(fields, field);
			if (!email.isEmpty()) {
				Emails.problem(email)
					.ifPresent((problem) -> problems.add(new Problem(field, problem.message(), problem.args())));
			}
			emails.put(office, email);
		}
		if (emails.isEmpty()) {
			problems.add(Problem.of("office", "slip.error.no-office"));
		}
		LocalDate due = due(first(fields, "due"), today, problems);
		return problems.isEmpty()
				? Result.done(new Asking(Set.copyOf(fields.getOrDefault("step", List.of())), emails, due))
				: Result.refused(problems);
	}

	private static LocalDate due(String typed, LocalDate today, List<Problem> problems) {
		try {
			LocalDate due = LocalDate.parse(typed);
			if (!due.isBefore(today) && due.isBefore(today.plusDays(MOST_DAYS))) {
				return due;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		problems.add(Problem.of("due", "slip.error.due"));
		return today;
	}

	private static String first(Map<String, List<String>> fields, String name) {
		return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("").strip();
	}

}
