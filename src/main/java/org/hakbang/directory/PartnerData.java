package org.hakbang.directory;

import java.util.List;

import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a partner.
 *
 * @param services words of {@link ServiceKinds}, at least one
 * @param serves the territory whose people it serves, with all below; null abroad
 * @param abroad the ISO 3166-1 alpha-2 code of the country whose people it serves, empty
 * at home
 * @param city abroad, empty if not said
 * @param reach address, telephone, hours; empty if not known
 * @param languages spoken there, by their names
 */
public record PartnerData(String name, List<String> services, @Nullable TerritoryId serves, String abroad, String city,
		String reach, List<String> languages, String note) {

	public PartnerData {
		services = List.copyOf(services);
		languages = List.copyOf(languages);
		if ((serves == null) == abroad.isEmpty()) {
			throw new IllegalArgumentException("A partner serves people at home or abroad");
		}
	}

}
