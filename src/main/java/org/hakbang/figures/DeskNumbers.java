package org.hakbang.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.DeskReport.Source;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.desk.DeskView;
import org.hakbang.directory.Directory;
import org.hakbang.figures.CountQuery.Placed;
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

	static final String FEEDBACK = "desk-feedback-share";

	static final String VISITS_OUT = "desk-visits-out";

	static final String BANKS = "desk-bank-links";

	static final String GONE_THROUGH = "desk-directory-gone-through";

	static final String PLACES_SOUGHT = "desk-places-sought";

	/** Whoever did not say, and cases that are no single person's. */
	static final String UNSAID = "unsaid";

	static final List<String> SEXES = List.of(DeskCounts.WOMEN, DeskCounts.MEN, UNSAID);

	private static final List<String> PAIR = List.of(Figured.YES, Figured.NO);

	private final CaseCounts cases;

	private final HeadingCounts headingCounts;

	private final DeskCounts deskCounts;

	private final Directory directory;

	private final Territories territories;

	DeskNumbers(CaseCounts cases, HeadingCounts headingCounts, DeskCounts deskCounts, Directory directory,
			Territories territories) {
		this.cases = cases;
		this.headingCounts = headingCounts;
		this.deskCounts = deskCounts;
		this.directory = directory;
		this.territories = territories;
	}

	/** The headings that are kept, by id, each by sex. */
	Map<String, Cells> headings(Scope scope, boolean exact) {
		Map<String, List<Map<String, Integer>>> byCase = this.headingCounts.by(scope, Meaning.SEX);
		Map<String, List<Map<String, Integer>>> tookPart = this.deskCounts.tookPart(scope);
		Map<String, List<Map<String, Integer>>> counts = new LinkedHashMap<>();
		for (DeskReport.Heading heading : scope.report().headings()) {
			List<List<Map<String, Integer>>> all = new ArrayList<>();
			all.add(byCase.getOrDefault(heading.id(), List.of()));
			heading.sources()
				.stream()
				.filter(Source.TookPart.class::isInstance)
				.flatMap((source) -> ((Source.TookPart) source).kinds().stream())
				.distinct()
				.forEach((kind) -> all.add(tookPart.getOrDefault(kind, List.of())));
			counts.put(heading.id(), grouped(sum(scope, all), SEXES, UNSAID));
		}
		Map<String, Cells> headings = new LinkedHashMap<>();
		scope.report()
			.headings()
			.stream()
			.filter(DeskReport.Heading::isKept)
			.forEach((heading) -> headings.put(heading.id(),
					row(counts.get(heading.id()), counts.getOrDefault(heading.partOf(), List.of()), exact)));
		return headings;
	}

	/**
	 * @param whole the row of which it is part; no parts if it is none
	 */
	private static Cells row(List<Map<String, Integer>> parts, List<Map<String, Integer>> whole, boolean exact) {
		List<Cells> cells = new ArrayList<>();
		for (int at = 0; at < parts.size(); at++) {
			if (exact) {
				cells.add(Cells.exact(parts.get(at)));
			}
			else {
				cells.add(whole.isEmpty() ? Cells.suppressed(parts.get(at))
						: Cells.suppressed(parts.get(at), whole.get(at)));
			}
		}
		return Cells.sum(cells);
	}

	/** Part by part and group by group; a list without parts has nobody. */
	private static List<Map<String, Integer>> sum(Scope scope, List<List<Map<String, Integer>>> all) {
		List<Map<String, Integer>> sums = new ArrayList<>();
		for (int at = 0; at < scope.parts().size(); at++) {
			Map<String, Integer> sum = new LinkedHashMap<>();
			for (List<Map<String, Integer>> parts : all) {
				if (!parts.isEmpty()) {
					parts.get(at).forEach((group, number) -> sum.merge(group, number, Integer::sum));
				}
			}
			sums.add(sum);
		}
		return sums;
	}

	/** A figure by its name; what is no figure of a desk alone is not known. */
	Figured figure(String name, Scope scope, boolean exact) {
		return switch (name) {
			case REQUESTS -> Figured.counts(requests(scope, exact));
			case OUTREACH -> home(scope.desk()).map((home) -> share(outside(scope, home), exact))
				.orElse(Figured.unknown("figures.why.home"));
			// Officials and places, nobody who was served.
			case FOCAL_POINTS -> share(List.of(this.deskCounts.targets(scope)), true);
			case SUCCESS -> share(this.cases.decided(scope), exact);
			case ALIVE -> share(this.cases.alive(scope), exact);
			case REFERRALS -> share(everywhere(this.cases.referred(scope)), exact);
			case IN_TIME -> share(everywhere(this.cases.closed(scope)), exact);
			case FEEDBACK -> share(everywhere(this.cases.heard(scope)), exact);
			case VISITS_OUT -> home(scope.desk()).map((home) -> Figured.number(this.deskCounts.visitsOut(scope, home)))
				.orElse(Figured.unknown("figures.why.home"));
			case PLACES_SOUGHT -> Figured.number(this.deskCounts.placesSought(scope));
			// Institutions, nobody who was served.
			case BANKS -> Figured.number(this.deskCounts.banks(scope));
			case GONE_THROUGH -> this.directory.goneThroughOn(scope.desk().seat().country(), scope.to())
				.map(Figured::day)
				.orElse(Figured.unknown("figures.why.directory"));
			default -> Figured.unknown("figures.why.none");
		};
	}

	private static List<Map<String, Integer>> everywhere(List<List<Placed>> parts) {
		return parts.stream().map(Places::groups).toList();
	}

	/** In which municipality the desk stands; empty if nobody has said so. */
	Optional<TerritoryId> home(DeskView desk) {
		return this.deskCounts.home(desk.id().value())
			.or(() -> this.territories.children(desk.seat()).isEmpty() ? Optional.of(desk.seat()) : Optional.empty());
	}

	private Cells requests(Scope scope, boolean exact) {
		List<String> options = scope.asked(Meaning.STATUS)
			.map(IntakeField::options)
			.orElse(List.of())
			.stream()
			.map(Option::id)
			.toList();
		return row(this.cases.received(scope, Meaning.STATUS), exact, options, "");
	}

	/** Those who named no municipality are in neither. */
	private List<Map<String, Integer>> outside(Scope scope, TerritoryId home) {
		List<Map<String, Integer>> byPlace = this.cases.received(scope, Meaning.PLACE);
		Set<String> named = byPlace.stream().flatMap((part) -> part.keySet().stream()).collect(Collectors.toSet());
		Set<String> inside = this.deskCounts.inside(home, named);
		return byPlace.stream().map((part) -> {
			Map<String, Integer> pair = new LinkedHashMap<>();
			part.forEach((place, number) -> {
				if (!place.isEmpty()) {
					pair.merge(inside.contains(place) ? Figured.NO : Figured.YES, number, Integer::sum);
				}
			});
			return pair;
		}).toList();
	}

	private static Figured share(List<Map<String, Integer>> parts, boolean exact) {
		return Figured.share(row(parts, exact, PAIR, Figured.NO));
	}

	private static Cells row(List<Map<String, Integer>> parts, boolean exact, List<String> groups, String rest) {
		return row(grouped(parts, groups, rest), List.of(), exact);
	}

	/**
	 * @param rest the group of whatever is not among the groups; a group of its own if it
	 * is none of them and somebody is in it
	 */
	private static List<Map<String, Integer>> grouped(List<Map<String, Integer>> parts, List<String> groups,
			String rest) {
		return parts.stream().map((part) -> {
			Map<String, Integer> sums = new LinkedHashMap<>();
			groups.forEach((group) -> sums.put(group, 0));
			part.forEach((group, number) -> sums.merge(groups.contains(group) ? group : rest, number, Integer::sum));
			return sums;
		}).toList();
	}

}
