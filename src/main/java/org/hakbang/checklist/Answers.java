package org.hakbang.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Answers of a subject. The caller (cycle, helpdesk) has checked that the actor may; this
 * service does not know who may see a subject.
 */
@Service
public class Answers {

	/**
	 * Appends answers, all or none: if one conflicts, nothing is saved. An entry that
	 * equals the current answer adds no row, so that a form sent twice is applied once.
	 */
	public Saving save(Subject subject, String bundle, Collection<Entry> entries) {
		throw new IllegalStateException("skeleton");
	}

	/** The current answer by indicator code. */
	public Map<String, Answer> current(Subject subject) {
		throw new IllegalStateException("skeleton");
	}

	/** All versions, newest first. */
	public List<Answer> history(Subject subject, String indicator) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * How the indicators of the given steps stand, in the order of the definition,
	 * computed values and evidence included.
	 * @param level the level of the subject's territory
	 */
	public List<Standing> standings(CycleDefinition definition, Set<String> steps, Subject subject, String level) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * An answer to save.
	 *
	 * @param basedOn the version the person saw, 0 if there was none; if another has come
	 * since, it is a conflict
	 */
	public record Entry(String indicator, int basedOn, @Nullable Value value, @Nullable String notApplicable,
			String note, @Nullable LocalDate speaksOf, PersonId statedBy, @Nullable String statedOffice,
			PersonId enteredBy) {

	}

	/** How saving went. */
	public sealed interface Saving {

		record Saved(List<Answer> answers) implements Saving {
		}

		/** Somebody saved another answer meanwhile; nothing was saved. */
		record Conflicts(List<Conflict> conflicts) implements Saving {
		}

		record Conflict(Entry mine, Answer theirs) {
		}

	}

}
