package org.hakbang.trail;

import java.time.Instant;
import java.util.UUID;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail for people.
 *
 * @param actor the name of the person who did it, null for the system itself
 * @param action the rest of its message key, {@code trail.<action>}
 * @param stepNumber the number of the step, 0 if it belongs to none
 * @param step the title of the step
 * @param item the code of an indicator or the like, empty if none
 * @param itemTitle its title, or the title of a task, or the name of a document or person
 * @param to the name of the person to whom something was handed, null if to nobody
 * @param href the page of the thing that changed, null if it has none
 * @param milestone whether it settled something
 */
public record TrailRow(UUID id, Instant at, @Nullable TerritoryId place, @Nullable String actor, String action,
		int stepNumber, Text step, String item, Text itemTitle, @Nullable String to, @Nullable String href,
		boolean milestone) {

}
