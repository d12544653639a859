package org.hakbang.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the people pages of a territory show, and the corrections made there. */
@Service
class Register {

	/**
	 * A line of the list.
	 *
	 * @param grants what the person is there today or will be
	 */
	record Line(PersonView person, boolean suspended, List<GrantView> grants) {
	}

	private final PersonRows people;

	private final AccountRows accounts;

	private final Grants grants;

	private final Access access;

	private final Authority authority;

	private final Territories territories;

	private final Today today;

	private final Trail trail;

	Register(PersonRows people, AccountRows accounts, Grants grants, Access access, Authority authority,
			Territories territories, Today today, Trail trail) {
		this.people = people;
		this.accounts = accounts;
		this.grants = grants;
		this.access = access;
		this.authority = authority;
		this.territories = territories;
		this.today = today;
		this.trail = trail;
	}

	/** Everybody the territory knows, by name. Needs {@link Permission#VIEW}. */
	@Transactional(readOnly = true)
	public List<Line> list(TerritoryId territory) {
		this.access.require(Permission.VIEW, territory);
		LocalDate day = this.today.in(territory);
		Map<PersonId, List<GrantView>> held = this.grants.in(territory)
			.stream()
			.filter((grant) -> grant.to() == null || grant.to().isAfter(day))
			.collect(Collectors.groupingBy(GrantView::person));
		return this.people.of(territory, day)
			.stream()
			.map((person) -> new Line(person,
					!person.account() && this.accounts.of(person.id()).filter(Account::suspended).isPresent(),
					held.getOrDefault(person.id(), List.of())))
			.toList();
	}

	/** Whether the actor may see to anybody here. */
	@Transactional(readOnly = true)
	public boolean keeps(TerritoryId territory) {
		return this.access.may(Permission.MANAGE_OWN_PEOPLE, territory);
	}

	/**
	 * @throws org.hakbang.shared.Forbidden if the actor may see to nobody here
	 * @throws org.hakbang.shared.NotFound if the actor may not even view it
	 */
	@Transactional(readOnly = true)
	public void requireKeeper(TerritoryId territory) {
		this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
	}

	/**
	 * One of them. Needs {@link Permission#MANAGE_OWN_PEOPLE}.
	 * @throws org.hakbang.shared.NotFound if the territory does not know the person
	 */
	@Transactional(readOnly = true)
	public PersonDetails get(TerritoryId territory, PersonId id) {
		this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
		this.people.requireKnown(id, territory);
		LocalDate day = this.today.in(territory);
		boolean self = id.equals(this.access.actor());
		List<PersonDetails.Held> held = this.grants.of(id)
			.stream()
			.filter((grant) -> grant.territory().equals(territory))
			.map((grant) -> {
				boolean over = grant.to() != null && !grant.to().isAfter(day);
				return new PersonDetails.Held(grant, over, !over && this.authority.over(grant.role(), territory)
						&& !(self && grant.role() == Role.ADMINISTRATOR));
			})
			.toList();
		return new PersonDetails(this.people.views(List.of(id), territory).get(0), this.people.version(id),
				this.accounts.of(id).orElse(null), held, this.authority.over(id), self);
	}

	/**
	 * Corrects a person's name and the office they speak for here. Refuses under
	 * {@code name} and {@code office}.
	 * @param version of the row that the form was filled with
	 */
	@Transactional
	public Result<PersonId> correct(TerritoryId territory, PersonId id, String typed, @Nullable String office,
			int version) {
		PersonDetails before = get(territory, id);
		if (!before.mine()) {
			return Result.refused(Problem.of("", "identity.person.beyond"));
		}
		String name = Names.tidy(typed);
		SpokenFor speaks = SpokenFor.of(office, this.territories.country(territory));
		List<Problem> problems = Names.problem(name).stream().collect(Collectors.toList());
		speaks.problem().ifPresent(problems::add);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		if (!this.people.rename(id, name, version)) {
			return Result.refused(Problem.of("name", "identity.name.changed-meanwhile", before.person().name()));
		}
		this.people.place(id, territory, speaks.office());
		this.trail.record(TrailEntry.of("person.corrected", null, territory)
			.item(speaks.office())
			.object(id.value())
			.details(Map.of("name", name)));
		return Result.done(id);
	}

	/** Everything the actor holds today, anywhere. */
	@Transactional(readOnly = true)
	public List<GrantView> own() {
		return this.grants.ofToday(this.access.actor());
	}

}
