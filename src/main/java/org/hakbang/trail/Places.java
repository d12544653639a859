package org.hakbang.trail;

import org.hakbang.audit.TrailEntry;
import org.jspecify.annotations.Nullable;

/** From a line of the trail to the page of the thing that changed. */
final class Places {

	private Places() {
	}

	/**
	 * @param page the page of the entry's subject, null if it has none
	 * @param indicator whether the entry's item is an indicator of that subject
	 * @return null if there is no page
	 */
	static @Nullable String of(TrailEntry entry, @Nullable String page, boolean indicator) {
		String thing = entry.action().substring(0, entry.action().indexOf('.'));
		if (thing.equals("evidence") && entry.object() != null) {
			return "/evidence/" + entry.object();
		}
		if (thing.equals("resolution") && entry.object() != null) {
			return "/resolutions/" + entry.object();
		}
		if (page != null && indicator) {
			return page + "/indicators/" + entry.item();
		}
		if (page != null) {
			return (entry.step() != null) ? page + "/steps/" + entry.step() : page;
		}
		return inTerritory(entry, thing);
	}

	private static @Nullable String inTerritory(TrailEntry entry, String thing) {
		if (entry.territory() == null) {
			return null;
		}
		String territory = "/territories/" + entry.territory().key();
		return switch (thing) {
			case "committee", "seat", "meeting", "roll" -> territory + "/committee";
			case "visit", "promise" -> territory + "/visits" + ((entry.object() != null) ? "/" + entry.object() : "");
			case "partner", "window" -> "/directory/" + entry.territory().country() + "/" + thing + "s"
					+ ((entry.object() != null) ? "/" + entry.object() : "");
			case "directory" -> "/directory/" + entry.territory().country() + "/partners";
			case "person", "grant", "account" -> territory + "/people";
			default -> territory;
		};
	}

}
