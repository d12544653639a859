package org.hakbang.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.hakbang.cycle.CycleView;

/**
 * What the offices can be asked for a cycle, and what they have been asked.
 *
 * @param steps the ids of the steps that are looked at
 * @param offices those that supply something in these steps, those with the most to
 * answer first
 * @param due the day that is proposed for the answers
 * @param slips those the reader may see, the newest first
 * @param mayAsk whether the reader may make slips
 */
public record AskingPage(CycleView cycle, Set<String> steps, List<OfficeRow> offices, LocalDate due, List<Slip> slips,
		boolean mayAsk) {

}
