package org.hakbang.directory;

import java.util.Map;

/**
 * Which entries of a directory a list shows; everything of it stands in the address.
 *
 * @param text words that stand in the entry; empty for all
 * @param service a word of {@link ServiceKinds}; empty for all. For partners only
 * @param place the key of a territory whose people are served, or the code of a country
 * abroad; empty for all. For partners only
 * @param form the key of a {@link WindowData.Form}; empty for all. For windows only
 * @param state {@code here}, {@code stale} (not checked for too long) or {@code ended}
 * @param page from 1
 */
public record DirectoryQuery(String text, String service, String place, String form, String state, int page) {

	public static final int PAGE_SIZE = 50;

	public static final DirectoryQuery EVERYTHING = of(Map.of());

	/** What is no word of an address is left out. */
	public static DirectoryQuery of(Map<String, String> fields) {
		String page = fields.getOrDefault("page", "");
		String state = fields.getOrDefault("state", "");
		String place = fields.getOrDefault("place", "");
		return new DirectoryQuery(fields.getOrDefault("q", "").strip(), fields.getOrDefault("service", ""),
				place.matches("[A-Z]{2}(-[0-9A-Za-z-]{1,20})?") ? place : "", fields.getOrDefault("form", ""),
				state.matches("stale|ended") ? state : "here",
				page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
	}

}
