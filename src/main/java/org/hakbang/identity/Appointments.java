package org.hakbang.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives roles to people and ends them. */
@Service
class Appointments {

	private final Grants grants;

	private final PersonRows people;

	private final Access access;

	private final Authority authority;

	private final Offices offices;

	private final Today today;

	private final ObjectProvider<GrantEnding> endings;

	private final Trail trail;

	private final Ids ids;

	Appointments(Grants grants, PersonRows people, Access access, Authority authority, Offices offices, Today today,
			ObjectProvider<GrantEnding> endings, Trail trail, Ids ids) {
		this.grants = grants;
		this.people = people;
		this.access = access;
		this.authority = authority;
		this.offices = offices;
		this.today = today;
		this.endings = endings;
		this.trail = trail;
		this.ids = ids;
	}

	/** The roles the actor may give in a territory; empty if none. */
	@Transactional(readOnly = true)
	public List<Role> offered(TerritoryId territory) {
		return this.authority.roles(territory);
	}

	/**
	 * Gives a role from today on. Needs {@link Permission#MANAGE_OWN_PEOPLE}; refuses
	 * under {@code role}, {@code supplies} (an office) and {@code desk}.
	 * @param office the key of the office or desk if the role is of one, otherwise of no
	 * account
	 * @throws NotFound if the territory does not know the person
	 */
	@Transactional
	public Result<GrantView> give(TerritoryId territory, PersonId person, String roleKey, @Nullable String office) {
		this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
		this.people.requireKnown(person, territory);
		Role role = Role.ofKey(roleKey).orElse(null);
		if (role == null) {
			return Result.refused(Problem.of("role", "identity.role.missing"));
		}
		if (!this.authority.over(role, territory)) {
			return Result.refused(Problem.of("role", "identity.role.beyond"));
		}
		if (person.equals(this.access.actor()) && !this.access.may(Permission.MANAGE_PEOPLE, territory)) {
			return Result.refused(Problem.of("role", "identity.role.own"));
		}
		if (role.ofOffice() && !this.offices.of(role, territory).containsKey(String.valueOf(office))) {
			return Result.refused(role.ofDesk() ? Problem.of("desk", "identity.desk.unknown")
					: Problem.of("supplies", "identity.office.unknown"));
		}
		GrantView grant = new GrantView(this.ids.next(), person, role, role.ofOffice() ? office : null, territory,
				this.today.in(territory), null);
		if (!this.grants.add(grant)) {
			return Result.refused(Problem.of("role", "identity.role.held"));
		}
		record(TrailEntry.of("grant.given", null, territory), grant);
		return Result.done(grant);
	}

	/**
	 * Ends a grant today; it stays readable. One that has ended stays as it is. Needs
	 * {@link Permission#MANAGE_OWN_PEOPLE}.
	 * @throws NotFound if there is no such grant of the person in the territory
	 */
	@Transactional
	public Result<GrantView> end(TerritoryId territory, PersonId person, UUID id) {
		this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
		GrantView grant = this.grants.find(id)
			.filter((found) -> found.territory().equals(territory) && found.person().equals(person))
			.orElseThrow(NotFound::new);
		if (!this.authority.over(grant.role(), territory)) {
			return Result.refused(Problem.of("", "identity.role.beyond"));
		}
		if (grant.to() != null && !grant.to().isAfter(this.today.in(territory))) {
			return Result.done(grant);
		}
		// Whoever ends another's leaves at least themself: so there is always an
		// administrator.
		if (grant.role() == Role.ADMINISTRATOR && grant.person().equals(this.access.actor())) {
			return Result.refused(Problem.of("", "identity.role.own-administrator"));
		}
		List<Problem> objections = this.endings.orderedStream()
			.flatMap((ending) -> ending.objections(grant).stream())
			.toList();
		if (!objections.isEmpty()) {
			return Result.refused(objections);
		}
		this.grants.end(id, this.today.in(territory));
		record(TrailEntry.of("grant.ended", null, territory), grant);
		this.endings.orderedStream().forEach((ending) -> ending.ended(grant));
		return Result.done(grant);
	}

	private void record(TrailEntry entry, GrantView grant) {
		String item = (grant.office() != null) ? grant.role().key() + ":" + grant.office() : grant.role().key();
		this.trail
			.record(entry.item(item).object(grant.person().value()).details(Map.of("grant", grant.id().toString())));
	}

}
