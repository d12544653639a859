package org.hakbang.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param text what happened; that it is no longer theirs to see, if so
 * @param place the name of the territory, empty if no longer theirs to see
 * @param page what to open, null if no longer theirs to see
 */
public record NoticeView(UUID id, String text, String place, @Nullable String page, Instant at, boolean unread) {

}
