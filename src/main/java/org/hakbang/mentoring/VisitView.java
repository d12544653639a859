package org.hakbang.mentoring;

import java.util.List;
import java.util.Map;

import org.hakbang.shared.PersonId;

/**
 * A visit as its page shows it.
 *
 * @param names of everybody in it
 * @param mayNote whether the reader may add promises
 * @param mine whether the reader noted it
 */
record VisitView(VisitNote visit, List<Line> promises, Map<PersonId, String> names, boolean mayNote, boolean mine) {

	/** A promise and whether the reader may say that it was kept. */
	record Line(Promise promise, boolean mayKeep) {
	}

}
