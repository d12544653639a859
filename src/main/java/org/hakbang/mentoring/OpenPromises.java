package org.hakbang.mentoring;

import java.util.List;
import java.util.Map;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

/**
 * Open promises of a territory, those due first.
 *
 * @param all how many there are
 */
record OpenPromises(TerritoryId territory, List<Promise> promises, int all, Map<PersonId, String> names) {

}
