package org.hakbang.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hakbang.shared.TerritoryId;

/**
 * What a matrix is about, apart from its filter.
 *
 * @param kind the key of the kind of cycle
 * @param levels of the territories that can have one
 * @param steps their ids, in order
 * @param today in the territory's country
 * @param longAgo a step that is open since before this moment has been open for long
 */
record Scope(TerritoryId place, String kind, List<String> levels, List<String> steps, LocalDate today,
		Instant longAgo) {

}
