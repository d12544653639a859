package org.hakbang.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Territories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the offices are called for which roles hold: those of the country file, and desks.
 */
@Component
public class Offices {

	private final Territories territories;

	/** Late: who keeps desks asks this module who may see them. */
	private final ObjectProvider<OfficeNames> desks;

	Offices(Territories territories, ObjectProvider<OfficeNames> desks) {
		this.territories = territories;
		this.desks = desks;
	}

	/** The offices for which a role can be given in a territory, by key. */
	Map<String, Text> of(Role role, TerritoryId territory) {
		if (!role.ofDesk()) {
			return role.ofOffice() ? this.territories.country(territory).offices() : Map.of();
		}
		Map<String, Text> desks = new LinkedHashMap<>();
		this.desks.orderedStream().forEach((names) -> desks.putAll(names.in(territory)));
		return desks;
	}

	/** The name of an office; its key if nobody names it. */
	public Text name(Role role, String office, TerritoryId territory) {
		Text unknown = new Text(Map.of("en", office));
		if (!role.ofDesk()) {
			return this.territories.country(territory).offices().getOrDefault(office, unknown);
		}
		return this.desks.orderedStream()
			.map((names) -> names.name(office))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(unknown);
	}

	/**
	 * Who does a task, in a word: its office, where an office supplies something; else
	 * the role.
	 * @param office empty for a role without one
	 */
	public Text doer(String role, String office, TerritoryId territory) {
		return (office.isEmpty() || Role.ofKey(role).filter(Role::ofDesk).isPresent())
				? this.territories.country(territory).roles().getOrDefault(role, Text.NONE)
				: this.territories.country(territory).offices().getOrDefault(office, Text.NONE);
	}

}
