package org.hakbang.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail as it is read back.
 *
 * @param actor who did it, null for the system
 * @param details what has not been erased, by field name
 */
public record TrailLine(UUID id, Instant at, @Nullable PersonId actor, TrailEntry entry, Map<String, String> details) {

}
