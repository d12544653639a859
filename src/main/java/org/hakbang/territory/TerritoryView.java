package org.hakbang.territory;

import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * A territory as others see it.
 *
 * @param level the key of its level in the country file, such as {@code municipality};
 * {@code country} at the root
 * @param parent null for the country itself
 */
public record TerritoryView(TerritoryId id, String level, String name, @Nullable TerritoryId parent) {

}
