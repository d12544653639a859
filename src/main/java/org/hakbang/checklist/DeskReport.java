package org.hakbang.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.shared.Text;

/**
 * How the cases of a kind are counted for others: in which periods numbers leave the
 * desk, and which facts make which heading.
 *
 * @param rhythm the periods in which numbers leave the desk, counted from January
 * @param started the code of the indicator that says when a project began; empty if none
 * does
 * @param services which need belongs to which service; of several the first counts, so
 * that a person is counted once
 * @param timely the service whose cases should be closed in so many days; empty if none
 * @param timelyDays how many days
 */
public record DeskReport(Rhythm rhythm, String started, List<Service> services, String timely, int timelyDays,
		List<Heading> headings) {

	/** Nothing is counted for others. */
	public static final DeskReport NONE = new DeskReport(Rhythm.HALF_YEAR, "", List.of(), "", 0, List.of());

	/**
	 * A service and the needs that it meets.
	 *
	 * @param needs options of the field that means {@code needs}
	 */
	public record Service(String id, Text title, Set<String> needs) {

	}

	/**
	 * A heading under which people are reported.
	 *
	 * @param counts says how it is counted
	 * @param sources any of them puts a case under it, each case once
	 * @param partOf the heading under which most of its people stand too, so that what is
	 * left of that one tells of people as well; empty if there is none
	 * @param notKept why it cannot be told; empty if it can
	 */
	public record Heading(String id, Text title, Text counts, List<Source> sources, String partOf, Text notKept) {

		public boolean isKept() {
			return this.notKept.isEmpty();
		}

	}

	/** What puts a case under a heading, on a day. */
	public sealed interface Source {

		/**
		 * The day it came, if it said one of these at the door.
		 *
		 * @param facts options by field, all must fit; empty for every case
		 */
		record Received(Map<String, Set<String>> facts) implements Source {
		}

		/** The day an indicator was answered so, for the first time. */
		record Answered(String indicator, Set<String> is) implements Source {
		}

		/** The day a funder said yes. */
		record Awarded() implements Source {
		}

		/** The day it was brought to a service of these kinds. */
		record Approached(Set<String> services) implements Source {
		}

		/** The day a case of another kind was opened out of it. */
		record Linked(String kind) implements Source {
		}

		/** Those who took part in outreach of these kinds, on its day; no case at all. */
		record TookPart(Set<String> kinds) implements Source {
		}

	}

}
