package org.hakbang.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hakbang.figures.CountQuery.Placed;

/**
 * The part of a desk's numbers that belongs to one of the territories it serves. A
 * territory learns its part only if all places in it may be shown beside each other and
 * the total of the desk: else somebody who adds up what all of them were told would know
 * the rest.
 */
final class Places {

	private Places() {
	}

	/** By group, wherever. */
	static Map<String, Integer> groups(List<Placed> all) {
		Map<String, Integer> groups = new LinkedHashMap<>();
		all.forEach((part) -> groups.merge(part.group(), part.number(), Integer::sum));
		return groups;
	}

	/**
	 * What belongs to some places, by group; empty if it may not be told.
	 * @param places keys of territories
	 */
	static Map<String, Integer> of(List<Placed> all, Set<String> places) {
		Map<String, Integer> byPlace = new TreeMap<>();
		all.forEach((part) -> byPlace.merge(part.place(), part.number(), Integer::sum));
		List<String> order = List.copyOf(byPlace.keySet());
		Suppression.Shown shown = Suppression.of(new ArrayList<>(byPlace.values()));
		boolean told = places.stream()
			.filter(byPlace::containsKey)
			.allMatch((place) -> shown.groups().contains(order.indexOf(place)));
		return told ? groups(all.stream().filter((part) -> places.contains(part.place())).toList()) : Map.of();
	}

}
