package org.hakbang.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the database keeps it.
 *
 * @param readAt null while it is unread
 */
record Notice(UUID id, String kind, TerritoryId territory, String page, List<String> words, Instant at,
		@Nullable Instant readAt) {

}
