package org.hakbang.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person may be in a territory. Their names for people are data of the country
 * file.
 */
public enum Role {

	ADMINISTRATOR("administrator", Reach.BELOW), FOCAL_POINT("focal-point", Reach.OWN),
	COMMITTEE_SECRETARY("committee-secretary", Reach.OWN), COMMITTEE_CHAIR("committee-chair", Reach.OWN),
	COMMITTEE_MEMBER("committee-member", Reach.OWN), LOCAL_CHIEF_EXECUTIVE("local-chief-executive", Reach.OWN),
	/**
	 * An office that supplies data; the grant names the office. In BPMN:
	 * {@code supplier:hr}.
	 */
	DATA_SUPPLIER("supplier", Reach.OWN),
	/**
	 * Of an agency of the region or the nation: accompanies the LGUs below, sees
	 * everything and changes none of it.
	 */
	REGIONAL_OFFICER("regional-officer", Reach.BELOW), AUDITOR("auditor", Reach.BELOW);

	/** Whether a grant covers the territory alone or everything under it too. */
	public enum Reach {

		OWN, BELOW

	}

	private final String key;

	private final Reach reach;

	Role(String key, Reach reach) {
		this.key = key;
		this.reach = reach;
	}

	public String key() {
		return this.key;
	}

	public Reach reach() {
		return this.reach;
	}

	public static Optional<Role> ofKey(String key) {
		return Arrays.stream(values()).filter((role) -> role.key.equals(key)).findFirst();
	}

}
