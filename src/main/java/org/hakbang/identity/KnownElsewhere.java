package org.hakbang.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Territories;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds somebody whom another territory of the country knows already, so that nobody is
 * written down twice. It is no directory: whoever asks must know the whole name or the
 * address, gets few answers, and every look is in the trail.
 */
@Service
class KnownElsewhere {

	/** So many people of one name are shown; if there are more, only an address tells. */
	static final int MOST = 5;

	/**
	 * Somebody who was found.
	 *
	 * @param here whether the territory that asks knows the person already
	 */
	record Found(PersonId person, String name, List<KnownRows.Place> places, boolean here) {
	}

	private final KnownRows known;

	private final PersonRows people;

	private final Access access;

	private final Territories territories;

	private final Today today;

	private final Trail trail;

	KnownElsewhere(KnownRows known, PersonRows people, Access access, Territories territories, Today today,
			Trail trail) {
		this.known = known;
		this.people = people;
		this.access = access;
		this.territories = territories;
		this.today = today;
		this.trail = trail;
	}

	/**
	 * Whether the actor may look for somebody here.
	 * @throws org.hakbang.shared.NotFound if the actor may not even view the territory
	 */
	@Transactional(readOnly = true)
	public boolean offered(TerritoryId territory) {
		this.access.require(Permission.VIEW, territory);
		return this.access.may(Permission.MANAGE_COMMITTEE, territory)
				|| this.access.may(Permission.NOTE_VISIT, territory)
				|| this.access.may(Permission.MANAGE_OWN_PEOPLE, territory);
	}

	/**
	 * @throws org.hakbang.shared.Forbidden if the actor may note nobody here
	 */
	@Transactional(readOnly = true)
	public void require(TerritoryId territory) {
		if (!offered(territory)) {
			this.access.require(Permission.MANAGE_OWN_PEOPLE, territory);
		}
	}

	/**
	 * Looks, and writes each person shown into the trail, or that nobody was. What was
	 * typed is not kept: it may be the name of somebody whom no office knows. Refuses
	 * under {@code exactly} what is neither an address nor a full name, and a name that
	 * too many have.
	 */
	@Transactional
	public Result<List<Found>> look(TerritoryId territory, String typed) {
		require(territory);
		String exactly = Names.tidy(typed);
		Optional<Problem> problem = problem(exactly);
		if (problem.isPresent()) {
			return Result.refused(problem.get());
		}
		List<PersonId> found = matches(territory, exactly);
		boolean many = found.size() > MOST;
		TrailEntry entry = TrailEntry.of("person.looked-up", null, territory).item(address(exactly) ? "email" : "name");
		if (found.isEmpty() || many) {
			this.trail.record(entry);
			return many ? Result.refused(Problem.of("exactly", "identity.known.many")) : Result.done(List.of());
		}
		found.forEach((person) -> this.trail.record(entry.object(person.value())));
		return Result.done(describe(territory, found));
	}

	/**
	 * Makes somebody who was found known here; once more changes nothing. Refuses under
	 * {@code office}.
	 * @param typed what found the person
	 * @param office the office that the person speaks for here, null or empty if none
	 * @throws NotFound if that does not find the person
	 */
	@Transactional
	public Result<PersonId> take(TerritoryId territory, String typed, PersonId person, @Nullable String office) {
		require(territory);
		String exactly = Names.tidy(typed);
		List<PersonId> found = problem(exactly).isPresent() ? List.of() : matches(territory, exactly);
		if (found.size() > MOST || !found.contains(person)) {
			throw new NotFound();
		}
		if (here(territory).contains(person)) {
			return Result.done(person);
		}
		SpokenFor speaks = SpokenFor.of(office, this.territories.country(territory));
		if (speaks.problem().isPresent()) {
			return Result.refused(speaks.problem().get());
		}
		this.people.place(person, territory, speaks.office());
		this.trail
			.record(TrailEntry.of("person.taken-up", null, territory).item(speaks.office()).object(person.value()));
		return Result.done(person);
	}

	private List<PersonId> matches(TerritoryId territory, String exactly) {
		LocalDate day = this.today.in(territory);
		return address(exactly) ? this.known.mailed(exactly, territory.country(), day)
				: this.known.named(exactly, territory.country(), day, MOST + 1);
	}

	private List<Found> describe(TerritoryId territory, List<PersonId> found) {
		LocalDate day = this.today.in(territory);
		Set<PersonId> here = here(territory);
		Map<PersonId, String> names = this.people.names(found);
		return found.stream()
			.map((person) -> new Found(person, names.getOrDefault(person, ""),
					this.known.places(person, territory.country(), day), here.contains(person)))
			.toList();
	}

	private Set<PersonId> here(TerritoryId territory) {
		return this.people.of(territory, this.today.in(territory))
			.stream()
			.map(PersonView::id)
			.collect(Collectors.toSet());
	}

	private static boolean address(String exactly) {
		return exactly.contains("@");
	}

	/**
	 * What is wrong with what was typed. One word alone would list a family or a village.
	 */
	private static Optional<Problem> problem(String exactly) {
		Optional<Problem> problem = address(exactly) ? Emails.problem(exactly) : Names.problem(exactly);
		if (problem.isPresent()) {
			return problem.map((wrong) -> new Problem("exactly", wrong.message(), wrong.args()));
		}
		return (address(exactly) || exactly.indexOf(' ') > 0) ? Optional.empty()
				: Optional.of(Problem.of("exactly", "identity.known.part"));
	}

}
