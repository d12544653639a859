package org.hakbang.slip;

import java.util.UUID;

import org.hakbang.checklist.HeldFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that came back with a slip.
 *
 * @param itself whether it is the slip itself: its scan, the sheet, what was sent by the
 * link
 * @param evidence the document it became, null until something of the slip is accepted
 */
public record SlipFile(UUID id, boolean itself, HeldFile file, @Nullable UUID evidence) {

}
