package org.hakbang.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/**
 * Which roles and which people the actor may see to. A focal point sees to the offices
 * and the committee of their own territory; an administrator to everybody there and
 * below.
 */
@Component
class Authority {

	private static final Set<Role> OWN_PEOPLE = EnumSet.of(Role.DATA_SUPPLIER, Role.COMMITTEE_SECRETARY,
			Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER);

	private final Access access;

	private final Grants grants;

	private final PersonRows people;

	private final Today today;

	Authority(Access access, Grants grants, PersonRows people, Today today) {
		this.access = access;
		this.grants = grants;
		this.people = people;
		this.today = today;
	}

	/** Whether the actor may give and end the role there. */
	boolean over(Role role, TerritoryId territory) {
		return this.access.may(Permission.MANAGE_PEOPLE, territory)
				|| (OWN_PEOPLE.contains(role) && this.access.may(Permission.MANAGE_OWN_PEOPLE, territory));
	}

	/** The roles the actor may give there. */
	List<Role> roles(TerritoryId territory) {
		return Arrays.stream(Role.values()).filter((role) -> over(role, territory)).toList();
	}

	/**
	 * Whether the actor may change the person's name and account: only if everything the
	 * person holds or will hold, anywhere, is the actor's to give, and the actor sees to
	 * people where the person was noted first. Otherwise whoever makes a new password
	 * could take over somebody with more rights than their own, and whoever
	 * {@linkplain KnownElsewhere#take takes up} somebody could rename them for others.
	 */
	boolean over(PersonId person) {
		return this.people.home(person).filter((home) -> !this.access.may(Permission.MANAGE_OWN_PEOPLE, home)).isEmpty()
				&& this.grants.of(person)
					.stream()
					.filter((grant) -> grant.to() == null || grant.to().isAfter(this.today.in(grant.territory())))
					.allMatch((grant) -> over(grant.role(), grant.territory()));
	}

}
