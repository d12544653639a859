package org.hakbang.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A case in the register: its code and its facts, nothing that identifies a person.
 *
 * @param closedAt null while it is open, as is the reason
 * @param facts what was answered, by field
 */
record RegisterLine(UUID id, String code, Instant receivedAt, @Nullable Instant closedAt, @Nullable String closedWhy,
		Map<String, List<String>> facts) {

}
