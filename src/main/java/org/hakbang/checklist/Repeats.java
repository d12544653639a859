package org.hakbang.checklist;

import java.util.List;

/**
 * A step that comes back, period after period, until its cycle is closed.
 *
 * @param periods what can be chosen
 * @param due working days after the end of a period by which its report is due
 */
public record Repeats(List<Rhythm> periods, int due) {

	/** If the file does not say when a report is due: three weeks. Our own choice. */
	static final int DUE = 15;

}
