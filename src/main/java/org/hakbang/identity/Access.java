package org.hakbang.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hakbang.audit.ActorSource;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who acts now and what they may do where. Every query and command of every service asks
 * here first.
 */
@Service
public class Access {

	private final ActorSource actors;

	private final Grants grants;

	private final PersonRows people;

	Access(ActorSource actors, Grants grants, PersonRows people) {
		this.actors = actors;
		this.grants = grants;
		this.people = people;
	}

	/**
	 * The person who acts now. @throws org.hakbang.shared.Forbidden if nobody is signed
	 * in
	 */
	public PersonId actor() {
		return this.actors.actor().orElseThrow(Forbidden::new);
	}

	/** Whether the actor may do this there; nobody may do anything. */
	public boolean may(Permission permission, TerritoryId territory) {
		return reaching(territory).stream().map(GrantView::role).anyMatch(permission::isGrantedTo);
	}

	/**
	 * Whether the actor holds anything that reaches there, also a role at a desk, which
	 * opens no work of the territory.
	 */
	public boolean belongs(TerritoryId territory) {
		return !reaching(territory).isEmpty();
	}

	/** The keys of the desks that the actor works for today. */
	public Set<String> desks() {
		return this.actors.actor()
			.map((actor) -> this.grants.ofToday(actor)
				.stream()
				.filter((grant) -> grant.role().ofDesk())
				.map(GrantView::office)
				.filter(Objects::nonNull)
				.collect(Collectors.toUnmodifiableSet()))
			.orElse(Set.of());
	}

	/**
	 * Requires a permission.
	 * @throws org.hakbang.shared.NotFound if the actor may not even view the territory's
	 * work
	 * @throws org.hakbang.shared.Forbidden if the actor may view but not do this
	 */
	public void require(Permission permission, TerritoryId territory) {
		List<GrantView> reaching = reaching(territory);
		if (reaching.stream().map(GrantView::role).anyMatch(permission::isGrantedTo)) {
			return;
		}
		if (reaching.stream().map(GrantView::role).noneMatch(Permission.VIEW::isGrantedTo)) {
			throw new NotFound();
		}
		throw new Forbidden();
	}

	/**
	 * Whether the actor holds the role today; {@code office} matters for roles
	 * {@linkplain Role#ofOffice() of an office} only, null there means any office.
	 */
	public boolean holds(Role role, @Nullable String office, TerritoryId territory) {
		return reaching(territory).stream()
			.anyMatch((grant) -> grant.role() == role
					&& (!role.ofOffice() || office == null || office.equals(grant.office())));
	}

	/**
	 * Whether the actor may do a task of this role and office: who holds it, or stands in
	 * for it.
	 * @param office empty for a role without one
	 */
	public boolean does(Role role, String office, TerritoryId territory) {
		return holds(role, office.isEmpty() ? null : office, territory)
				|| role.standIn().filter((standIn) -> holds(standIn, null, territory)).isPresent();
	}

	/**
	 * Who does a task of this role and office, by name: who holds it today; if none of
	 * them can sign in, also who stands in.
	 * @param office empty for a role without one
	 */
	public List<PersonView> doers(Role role, String office, TerritoryId territory) {
		List<PersonView> own = holders(role, office.isEmpty() ? null : office, territory);
		if (own.stream().anyMatch(PersonView::account)) {
			return own;
		}
		List<PersonView> standIns = role.standIn()
			.map((standIn) -> holders(standIn, null, territory))
			.orElse(List.of());
		return Stream.concat(own.stream(), standIns.stream()).distinct().toList();
	}

	/**
	 * Who holds the role today ("who can act"), by name; {@code office} as in
	 * {@link #holds}.
	 */
	public List<PersonView> holders(Role role, @Nullable String office, TerritoryId territory) {
		return this.people.views(this.grants.holders(role, office, territory), territory);
	}

	/**
	 * The territories where the actor holds a grant of their own today (not those that
	 * lie below).
	 */
	public Set<TerritoryId> territories() {
		return this.actors.actor()
			.map((actor) -> this.grants.ofToday(actor)
				.stream()
				.map(GrantView::territory)
				.collect(Collectors.toUnmodifiableSet()))
			.orElse(Set.of());
	}

	/** The offices the actor supplies data for in a territory. */
	public Set<String> offices(TerritoryId territory) {
		return reaching(territory).stream()
			.filter((grant) -> grant.role() == Role.DATA_SUPPLIER)
			.map(GrantView::office)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

	private List<GrantView> reaching(TerritoryId territory) {
		return this.actors.actor().map((actor) -> this.grants.reaching(actor, territory)).orElse(List.of());
	}

}
