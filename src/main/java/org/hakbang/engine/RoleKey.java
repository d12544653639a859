package org.hakbang.engine;

import org.hakbang.identity.Role;
import org.hakbang.shared.TerritoryId;

/**
 * Who does a task as the author writes it: a role, or {@code supplier:hr} for an office.
 *
 * @param office empty if the role is not an office's
 */
record RoleKey(String role, String office) {

	static RoleKey of(String written) {
		int colon = written.indexOf(':');
		return (colon < 0) ? new RoleKey(written.strip(), "")
				: new RoleKey(written.substring(0, colon).strip(), written.substring(colon + 1).strip());
	}

	/**
	 * The same for one office, if the role is of an office and the author named none.
	 * @param office empty if the subject has none
	 */
	RoleKey at(String office) {
		return (this.office.isEmpty() && Role.ofKey(this.role).filter(Role::ofOffice).isPresent())
				? new RoleKey(this.role, office) : this;
	}

	/** The engine's candidate group, {@code role[:office]@territory}. */
	String group(TerritoryId territory) {
		return (this.office.isEmpty() ? this.role : this.role + ":" + this.office) + "@" + territory.key();
	}

}
