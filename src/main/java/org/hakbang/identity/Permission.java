package org.hakbang.identity;

import java.util.EnumSet;
import java.util.Set;

import static org.hakbang.identity.Role.ADMINISTRATOR;
import static org.hakbang.identity.Role.AUDITOR;
import static org.hakbang.identity.Role.COMMITTEE_CHAIR;
import static org.hakbang.identity.Role.COMMITTEE_SECRETARY;
import static org.hakbang.identity.Role.DATA_SUPPLIER;
import static org.hakbang.identity.Role.DESK_FACILITATOR;
import static org.hakbang.identity.Role.DESK_OFFICER;
import static org.hakbang.identity.Role.FOCAL_POINT;
import static org.hakbang.identity.Role.LOCAL_CHIEF_EXECUTIVE;
import static org.hakbang.identity.Role.REGIONAL_OFFICER;

/**
 * What may be done in a territory, and by which roles. Doing a task is not here: the task
 * names its role itself.
 */
public enum Permission {

	/** See the work of a territory. A desk's people work beside it, not in it. */
	VIEW(EnumSet.complementOf(EnumSet.of(DESK_FACILITATOR, DESK_OFFICER))),
	/** Say something about a step or an indicator; those who look on ask questions. */
	COMMENT(EnumSet.complementOf(EnumSet.of(DESK_FACILITATOR, DESK_OFFICER))),
	VIEW_TRAIL(FOCAL_POINT, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, AUDITOR, REGIONAL_OFFICER, ADMINISTRATOR),
	/** See where all territories under one stand; only for roles that reach below. */
	WATCH_OVER(AUDITOR, REGIONAL_OFFICER, ADMINISTRATOR), OPEN_CYCLE(FOCAL_POINT), ANSWER(FOCAL_POINT),
	SUBMIT(FOCAL_POINT),
	/** Answer the indicators of one's own office. */
	ANSWER_FOR_OFFICE(DATA_SUPPLIER), MANAGE_COMMITTEE(FOCAL_POINT, COMMITTEE_SECRETARY),
	RECORD_DECISION(COMMITTEE_SECRETARY), DECIDE_AS_OFFICER(LOCAL_CHIEF_EXECUTIVE),
	/** Note a visit or a mentoring session and what was promised there (S 1663, 3035). */
	NOTE_VISIT(FOCAL_POINT, COMMITTEE_SECRETARY, REGIONAL_OFFICER),
	/**
	 * Keep what a desk knows of officials and holds for people; for which desk, the desk
	 * says.
	 */
	KEEP_DESK(DESK_FACILITATOR, DESK_OFFICER),
	/**
	 * See what the cases of desks come to, never a case: those who accompany and those
	 * who look into the work of a region (issue 4). Administrators open desks and give
	 * roles; they need no numbers of people for that.
	 */
	SEE_DESK_FIGURES(AUDITOR, REGIONAL_OFFICER),
	/** Accounts of anybody in the territory. */
	MANAGE_PEOPLE(ADMINISTRATOR),
	/** Accounts and entries of the territory's own offices and committee. */
	MANAGE_OWN_PEOPLE(FOCAL_POINT, ADMINISTRATOR);

	private final Set<Role> roles;

	Permission(Role first, Role... rest) {
		this(EnumSet.of(first, rest));
	}

	Permission(Set<Role> roles) {
		this.roles = roles;
	}

	public boolean isGrantedTo(Role role) {
		return this.roles.contains(role);
	}

}
