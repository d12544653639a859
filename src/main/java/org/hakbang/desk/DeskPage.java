package org.hakbang.desk;

import java.util.List;
import java.util.Map;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

/**
 * What the page of a desk shows.
 *
 * @param mine whether the reader works for it, and so keeps what it knows
 * @param administered whether the reader administers its seat
 * @param missing what it lacks, the gravest first
 * @param others focal points elsewhere than in a target municipality
 * @param late planned, and its day has passed
 * @param ahead planned from today on
 * @param held in the last twelve months, the latest first
 * @param names of those who hold something
 */
record DeskPage(DeskView desk, boolean mine, boolean administered, List<Missing> missing, List<DeskPerson> people,
		List<Target> targets, List<FocalPoint> others, List<OutreachEntry> late, List<OutreachEntry> ahead,
		List<OutreachEntry> held, Map<PersonId, String> names) {

	/**
	 * Something a desk lacks.
	 *
	 * @param message the key of its words
	 * @param about what the words fill in, empty if nothing
	 * @param href where to mend it, empty if the reader cannot
	 */
	record Missing(String message, Object about, String href) {
	}

	/** A target municipality and the focal points there. */
	record Target(TerritoryId place, List<FocalPoint> points) {
	}

}
