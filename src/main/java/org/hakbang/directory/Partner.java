package org.hakbang.directory;

import java.util.UUID;

/**
 * A partner to whom people can be sent: an institution.
 *
 * @param country ISO 3166 code of the directory it stands in
 */
public record Partner(UUID id, String country, PartnerData data, Upkeep upkeep) implements Entry {

	@Override
	public String name() {
		return this.data.name();
	}

	@Override
	public String page() {
		return "/directory/" + this.country + "/partners/" + this.id;
	}

}
