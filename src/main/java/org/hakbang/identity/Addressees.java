package org.hakbang.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can be told something, where to, and what they may see: for work that nobody asks
 * for, when nobody is signed in. It answers about people and never acts for them.
 */
@Service
public class Addressees {

	private final AccountRows accounts;

	private final Grants grants;

	private final PersonRows people;

	private final Territories territories;

	Addressees(AccountRows accounts, Grants grants, PersonRows people, Territories territories) {
		this.accounts = accounts;
		this.grants = grants;
		this.people = people;
		this.territories = territories;
	}

	/** The mail address of a person who can sign in; empty for everybody else. */
	public Optional<String> address(PersonId person) {
		return this.accounts.of(person).filter((account) -> !account.suspended()).map(Account::email);
	}

	/**
	 * Whether the person may see the work of a territory today, or works for a desk that
	 * sits there.
	 */
	public boolean belongs(PersonId person, TerritoryId territory) {
		return !this.grants.reaching(person, territory).isEmpty();
	}

	/** A place where the person works today; empty if they hold nothing. */
	public Optional<TerritoryId> place(PersonId person) {
		return this.grants.ofToday(person).stream().findFirst().map(GrantView::territory);
	}

	/** The zone by whose days the person works; UTC if they hold nothing today. */
	public ZoneId zone(PersonId person) {
		return place(person).map((place) -> this.territories.country(place).zone()).orElse(ZoneOffset.UTC);
	}

	/**
	 * Who holds a role in a territory today and can sign in; {@code office} as in
	 * {@link Access#holds}.
	 */
	@Transactional(readOnly = true)
	public List<PersonId> holders(Role role, @Nullable String office, TerritoryId territory) {
		return this.people.views(this.grants.holders(role, office, territory), territory)
			.stream()
			.filter(PersonView::account)
			.map(PersonView::id)
			.toList();
	}

	/**
	 * Who sees to the installation: the administrators of whole countries who can sign
	 * in, with the country.
	 */
	@Transactional(readOnly = true)
	public Map<PersonId, TerritoryId> administrators() {
		Map<PersonId, TerritoryId> administrators = new LinkedHashMap<>();
		this.people.countries()
			.forEach((country) -> holders(Role.ADMINISTRATOR, null, country)
				.forEach((person) -> administrators.putIfAbsent(person, country)));
		return administrators;
	}

}
