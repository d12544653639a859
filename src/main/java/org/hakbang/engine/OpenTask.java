package org.hakbang.engine;

import java.time.Instant;
import java.time.LocalDate;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param key its id in the BPMN, such as {@code name-focal-point}
 * @param role the key of the role that does it ({@code supplier} for an office)
 * @param office the key of the office, empty if the role is not an office's
 * @param approval whether it belongs to the approval process of the step and not to the
 * step itself
 * @param due the promised date in the territory's zone, null if none
 * @param assignee who has taken it, null if nobody
 */
public record OpenTask(String id, String key, Subject subject, String step, TerritoryId territory, String role,
		String office, boolean approval, Instant since, @Nullable LocalDate due, @Nullable PersonId assignee) {

}
