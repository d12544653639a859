package org.hakbang.identity;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

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
	 * {@code supplier:hr}. Most offices never sign in: the focal point stands in for
	 * each.
	 */
	DATA_SUPPLIER("supplier", Reach.OWN, FOCAL_POINT),
	/**
	 * Of an agency of the region or the nation: accompanies the LGUs below, sees
	 * everything and changes none of it.
	 */
	REGIONAL_OFFICER("regional-officer", Reach.BELOW), AUDITOR("auditor", Reach.BELOW),
	/**
	 * Receives people at a help desk and accompanies them. The grant names the desk, its
	 * territory is the desk's seat; so for both roles of a desk.
	 */
	DESK_FACILITATOR("desk-facilitator", Reach.OWN),
	/** Validates what a help desk hands in for people. */
	DESK_OFFICER("desk-officer", Reach.OWN);

	/** Whether a grant covers the territory alone or everything under it too. */
	public enum Reach {

		OWN, BELOW

	}

	private final String key;

	private final Reach reach;

	private final @Nullable Role standIn;

	Role(String key, Reach reach) {
		this(key, reach, null);
	}

	Role(String key, Reach reach, @Nullable Role standIn) {
		this.key = key;
		this.reach = reach;
		this.standIn = standIn;
	}

	public String key() {
		return this.key;
	}

	public Reach reach() {
		return this.reach;
	}

	/**
	 * Whether a grant of it holds for one office only: an office of the country file, or
	 * a desk.
	 */
	public boolean ofOffice() {
		return this == DATA_SUPPLIER || ofDesk();
	}

	/**
	 * Whether it is a role at a help desk. It opens nothing of the territory where the
	 * desk sits, and whoever holds another role there sees nothing of the desk's work.
	 */
	public boolean ofDesk() {
		return this == DESK_FACILITATOR || this == DESK_OFFICER;
	}

	/** The role that may do this one's tasks as well. */
	public Optional<Role> standIn() {
		return Optional.ofNullable(this.standIn);
	}

	public static Optional<Role> ofKey(String key) {
		return Arrays.stream(values()).filter((role) -> role.key.equals(key)).findFirst();
	}

}
