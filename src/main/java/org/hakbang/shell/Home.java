package org.hakbang.shell;

import java.time.ZoneId;

/**
 * The territory whose pages the navigation offers the reader.
 *
 * @param key {@link org.hakbang.shared.TerritoryId#key()}
 * @param governs whether it has a government of its own, and so cycles and a committee
 * @param people whether the reader may see to its people
 * @param trail whether the reader may read its trail
 */
record Home(String key, String name, boolean governs, boolean people, boolean trail, ZoneId zone) {

}
