package org.hakbang.directory;

import java.util.UUID;

/**
 * A window of a funder.
 *
 * @param country ISO 3166 code of the directory it stands in
 */
public record FundingWindow(UUID id, String country, WindowData data, Upkeep upkeep) implements Entry {

	@Override
	public String name() {
		return this.data.name();
	}

	@Override
	public String page() {
		return "/directory/" + this.country + "/windows/" + this.id;
	}

}
