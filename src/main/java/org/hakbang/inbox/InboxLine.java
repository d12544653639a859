package org.hakbang.inbox;

import java.time.LocalDate;
import java.util.List;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.slip.Awaited;
import org.jspecify.annotations.Nullable;

/**
 * A task in the inbox.
 *
 * @param page the address of its page
 * @param title what is to be done; for a decision the title of the step
 * @param approval whether it is a decision on a step
 * @param place where
 * @param placeName the name of that territory, and what the subject is called there
 * @param asked how many indicators the task asks, 0 if none
 * @param answered how many of them have an answer
 * @param due in the territory's zone, null if no date was promised
 * @param reportDue by when the report that it belongs to is due, null if to none
 * @param thisWeek whether it is late or due before the calendar week ends on Sunday
 * @param who the role or office that does it, in words
 * @param people the names of those who can act now
 * @param taker the name of the person who has taken it, null if nobody has
 * @param colleague whether the reader could do it too
 * @param returned whether its step was sent back to be changed
 * @param awaited what offices were asked of it and is not in the record yet
 */
public record InboxLine(String task, String page, int stepNumber, Text title, boolean approval, TerritoryId place,
		String placeName, int asked, long answered, @Nullable LocalDate due, @Nullable LocalDate reportDue,
		boolean thisWeek, Text who, List<String> people, @Nullable String taker, boolean colleague, boolean returned,
		List<Awaited> awaited) {

}
