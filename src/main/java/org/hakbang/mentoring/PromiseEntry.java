package org.hakbang.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.hakbang.identity.PersonView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;

/**
 * A promise as a form gives it: fields {@code what}, {@code by} (a name) and {@code due}
 * behind a prefix.
 */
record PromiseEntry(String what, PersonId by, LocalDate due) {

	static final int LONGEST = 500;

	/** Whether anything was typed. */
	static boolean typed(Typed typed, String prefix) {
		return List.of("what", "by", "due").stream().anyMatch((field) -> !typed.text(prefix + field).isEmpty());
	}

	/**
	 * Empty, with problems, if something is missing.
	 * @param heldOn nothing is promised for a day before it
	 */
	static Optional<PromiseEntry> read(Typed typed, String prefix, LocalDate heldOn, List<PersonView> known,
			List<PersonId> present, Consumer<Problem> problems) {
		String what = typed.text(prefix + "what");
		if (what.isEmpty()) {
			problems.accept(Problem.of(prefix + "what", "mentoring.what.missing"));
		}
		if (what.length() > LONGEST) {
			problems.accept(Problem.of(prefix + "what", "mentoring.what.long", LONGEST, what.length()));
		}
		Optional<PersonId> by = Circle.find(typed.text(prefix + "by"), known, present);
		if (by.isEmpty()) {
			problems.accept(Problem.of(prefix + "by",
					typed.text(prefix + "by").isEmpty() ? "mentoring.by.missing" : "mentoring.by.unknown"));
		}
		LocalDate due = typed.date(prefix + "due", "mentoring.due.missing", "mentoring.due.wrong", problems);
		if (due != null && due.isBefore(heldOn)) {
			problems.accept(Problem.of(prefix + "due", "mentoring.due.before"));
		}
		return (what.isEmpty() || by.isEmpty() || due == null) ? Optional.empty()
				: Optional.of(new PromiseEntry(what, by.get(), due));
	}

}
