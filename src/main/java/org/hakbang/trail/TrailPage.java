package org.hakbang.trail;

import java.util.List;
import java.util.UUID;

import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail, the newest line first.
 *
 * @param older where the next page begins, null if this is the last
 */
public record TrailPage(TerritoryId place, List<TrailRow> rows, @Nullable UUID older) {

}
