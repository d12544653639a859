package org.hakbang.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.DeskReport.Source;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.desk.DeskView;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;

import org.springframework.stereotype.Component;

/**
 * Puts numbers to the headings and figures of a desk. Exact for those who see its cases;
 * for everybody else only in the periods in which numbers leave the desk, each suppressed
 * by itself, and in longer ones as the sum of what those show: else one could subtract a
 * period from another.
 */
@Component
class DeskNumbers {

	static final String REQUESTS = "desk-requests";

	static final String OUTREACH = "desk-outreach-share";

	static final String FOCAL_POINTS = "desk-focal-points";

	static final String SUCCESS = "desk-success-rate";

	static final String ALIVE = "desk-alive-share";

	static final String REFERRALS = "desk-referrals-known";

	static final String IN_TIME = "desk-closed-in-time";

	static final String VISITS_OUT = "desk-visits-out";

	static final String PLACES_SOUGHT = "desk-places-sought";

	/** Whoever did not say, and cases that are no single person's. */
	static final String UNSAID = "unsaid";

	static final List<String> SEXES = List.of(DeskCounts.WOMEN, DeskCounts.MEN, UNSAID);

	private static final List<String> PAIR = List.of(Figured.YES, Figured.NO);

	private final CaseCounts cases;

	private final DeskCounts deskCounts;

	private final Territories territories;

	DeskNumbers(CaseCounts cases, DeskCounts deskCounts, Territories territories) {
		this.cases = cases;
		this.deskCounts = deskCounts;
		this.territories = territories;
	}

	/** A heading by sex; only for one that is kept. */
	Cells heading(DeskReport.Heading heading, List<Scope> scopes, boolean exact) {
		return row(scopes, exact, SEXES, UNSAID, (scope) -> {
			Map<String, Integer> sums = new LinkedHashMap<>(this.cases.bySex(scope, heading));
			Set<String> kinds = heading.sources()
				.stream()
				.filter(Source.TookPart.class::isInstance)
				.flatMap((source) -> ((Source.TookPart) source).kinds().stream())
				.collect(Collectors.toSet());
			if (!kinds.isEmpty()) {
				this.deskCounts.tookPart(scope, kinds).forEach((sex, number) -> sums.merge(sex, number, Integer::sum));
			}
			return sums;
		});
	}

	/** A figure by its name; what is no figure of a desk alone is not known. */
	Figured figure(String name, List<Scope> scopes, boolean exact) {
		Scope last = scopes.get(scopes.size() - 1);
		Scope whole = new Scope(last.desk(), last.definition(), last.zone(), scopes.get(0).from(), last.to());
		return switch (name) {
			case REQUESTS -> Figured.counts(requests(scopes, exact));
			case OUTREACH ->
				home(last.desk()).map((home) -> Figured.share(pair(scopes, exact, (scope) -> outside(scope, home))))
					.orElse(Figured.unknown("figures.why.home"));
			// Officials and places, nobody who was served.
			case FOCAL_POINTS -> Figured.share(pair(List.of(last), true, this.deskCounts::targets));
			case SUCCESS -> Figured.share(pair(scopes, exact, this.cases::decided));
			case ALIVE -> Figured.share(pair(scopes, exact, this.cases::alive));
			case REFERRALS -> Figured.share(pair(scopes, exact, (scope) -> Places.groups(this.cases.referred(scope))));
			case IN_TIME -> Figured.share(pair(scopes, exact, (scope) -> Places.groups(this.cases.closed(scope))));
			case VISITS_OUT -> home(last.desk()).map((home) -> Figured.number(this.deskCounts.visitsOut(whole, home)))
				.orElse(Figured.unknown("figures.why.home"));
			case PLACES_SOUGHT -> Figured.number(this.deskCounts.placesSought(whole));
			default -> Figured.unknown("figures.why.none");
		};
	}

	/** In which municipality the desk stands; empty if nobody has said so. */
	Optional<TerritoryId> home(DeskView desk) {
		return this.deskCounts.home(desk.id().value())
			.or(() -> this.territories.children(desk.seat()).isEmpty() ? Optional.of(desk.seat()) : Optional.empty());
	}

	private Cells requests(List<Scope> scopes, boolean exact) {
		List<String> options = scopes.get(0)
			.asked(Meaning.STATUS)
			.map(IntakeField::options)
			.orElse(List.of())
			.stream()
			.map(Option::id)
			.toList();
		return row(scopes, exact, options, "", (scope) -> this.cases.received(scope, Meaning.STATUS));
	}

	/** Those who named no municipality are in neither. */
	private Map<String, Integer> outside(Scope scope, TerritoryId home) {
		Map<String, Integer> byPlace = this.cases.received(scope, Meaning.PLACE);
		Set<String> inside = this.deskCounts.inside(home, byPlace.keySet());
		Map<String, Integer> pair = new LinkedHashMap<>();
		byPlace.forEach((place, number) -> {
			if (!place.isEmpty()) {
				pair.merge(inside.contains(place) ? Figured.NO : Figured.YES, number, Integer::sum);
			}
		});
		return pair;
	}

	private static Cells pair(List<Scope> scopes, boolean exact, Function<Scope, Map<String, Integer>> count) {
		return row(scopes, exact, PAIR, Figured.NO, count);
	}

	/**
	 * @param rest the group of whatever is not among the groups; a group of its own if it
	 * is none of them and somebody is in it
	 */
	private static Cells row(List<Scope> scopes, boolean exact, List<String> groups, String rest,
			Function<Scope, Map<String, Integer>> count) {
		return Cells.sum(scopes.stream().map((scope) -> {
			Map<String, Integer> sums = new LinkedHashMap<>();
			groups.forEach((group) -> sums.put(group, 0));
			count.apply(scope)
				.forEach((group, number) -> sums.merge(groups.contains(group) ? group : rest, number, Integer::sum));
			return exact ? Cells.exact(sums) : Cells.suppressed(sums);
		}).toList());
	}

}
