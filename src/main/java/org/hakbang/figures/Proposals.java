package org.hakbang.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.hakbang.checklist.DeskFigures;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Origin;
import org.hakbang.checklist.Proposal;
import org.hakbang.checklist.Value;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.desk.OutreachKind;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.figures.CountQuery.Placed;
import org.hakbang.directory.ServiceKinds;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What desks propose to the local governments that they serve: people of that place, in
 * the latest period that is over and in which numbers leave the desk.
 */
@Component
class Proposals implements DeskFigures {

	private static final String SERVED = "desk-people-served";

	private static final String PER_WOMEN = "-women";

	private static final String PER_MEN = "-men";

	private final CaseCounts cases;

	private final DeskCounts deskCounts;

	private final Desks desks;

	private final Territories territories;

	private final Today today;

	private final PeriodWords words;

	/** Late: bundles ask which names there are. */
	private final ObjectProvider<Bundles> bundles;

	Proposals(CaseCounts cases, DeskCounts deskCounts, Desks desks, Territories territories, Today today,
			PeriodWords words, ObjectProvider<Bundles> bundles) {
		this.cases = cases;
		this.deskCounts = deskCounts;
		this.desks = desks;
		this.territories = territories;
		this.today = today;
		this.words = words;
		this.bundles = bundles;
	}

	@Override
	public Map<String, Class<? extends Measure>> names() {
		Map<String, Class<? extends Measure>> names = new TreeMap<>();
		List.of(DeskNumbers.OUTREACH, DeskNumbers.FOCAL_POINTS, DeskNumbers.SUCCESS, DeskNumbers.ALIVE,
				DeskNumbers.REFERRALS, DeskNumbers.IN_TIME, DeskNumbers.FEEDBACK)
			.forEach((name) -> names.put(name, Measure.Percent.class));
		List.of(DeskNumbers.REQUESTS, SERVED).forEach((name) -> names.put(name, Measure.Disaggregated.class));
		List.of(DeskNumbers.VISITS_OUT, DeskNumbers.PLACES_SOUGHT, DeskNumbers.BANKS)
			.forEach((name) -> names.put(name, Measure.Count.class));
		names.put(DeskNumbers.GONE_THROUGH, Measure.Day.class);
		return names;
	}

	@Override
	public Set<String> services() {
		return Set.copyOf(ServiceKinds.ALL);
	}

	@Override
	public Set<String> outreach() {
		return Arrays.stream(OutreachKind.values()).map(OutreachKind::key).collect(Collectors.toSet());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Proposal> proposals(Indicator indicator, TerritoryId territory) {
		String name = indicator.proposedBy();
		return (name == null) ? List.of()
				: this.desks.open()
					.stream()
					.filter((desk) -> this.desks.serves(desk.id(), territory))
					.flatMap((desk) -> proposal(indicator, name, desk, territory).stream())
					.toList();
	}

	private Optional<Proposal> proposal(Indicator indicator, String name, DeskView desk, TerritoryId territory) {
		return counted().findFirst().flatMap((kind) -> {
			LocalDate day = this.today.in(desk.seat());
			Period period = Period.over(day, kind.definition().caseRules().report().rhythm());
			Scope scope = new Scope(desk, kind.definition(), this.territories.country(desk.seat()).zone(),
					List.of(new Scope.Days(period.first(), period.last())));
			return Optional.ofNullable(value(indicator, name, scope, territory))
				.map((value) -> new Proposal(new Origin(desk.key(), name, period.key()), desk.name(),
						this.words.in(period), value));
		});
	}

	private java.util.stream.Stream<Bundle> counted() {
		return this.bundles.getObject()
			.cases()
			.stream()
			.filter((bundle) -> !bundle.definition().caseRules().report().headings().isEmpty());
	}

	private @Nullable Value value(Indicator indicator, String name, Scope scope, TerritoryId territory) {
		return switch (name) {
			case SERVED -> (indicator.measure() instanceof Measure.Disaggregated measure)
					? served(measure, own(this.cases.served(scope).get(0), scope, territory)) : null;
			case DeskNumbers.REFERRALS -> share(own(this.cases.referred(scope).get(0), scope, territory));
			case DeskNumbers.IN_TIME -> share(own(this.cases.closed(scope).get(0), scope, territory));
			case DeskNumbers.FEEDBACK -> share(own(this.cases.heard(scope).get(0), scope, territory));
			default -> null;
		};
	}

	/** Those of the territory; of all who named no place too, if it is all there is. */
	private Map<String, Integer> own(List<Placed> all, Scope scope, TerritoryId territory) {
		Set<String> places = new java.util.HashSet<>(
				this.deskCounts.inside(territory, all.stream().map(Placed::place).collect(Collectors.toSet())));
		if (scope.desk().serves().stream().allMatch((served) -> this.territories.covers(territory, served))) {
			places.add("");
		}
		return Places.of(all, places);
	}

	private static @Nullable Value share(Map<String, Integer> groups) {
		Map<String, Integer> pair = new LinkedHashMap<>();
		pair.put(Figured.YES, groups.getOrDefault(Figured.YES, 0));
		pair.put(Figured.NO, groups.getOrDefault(Figured.NO, 0));
		return Figured.share(Cells.suppressed(pair)).value();
	}

	/**
	 * By the groups of the indicator that are named after a service of the desk and a
	 * sex, such as {@code welfare-women}. Its other group takes all the rest, and with
	 * them whatever is too few to be shown: there the service or the sex is not told.
	 */
	private static @Nullable Value served(Measure.Disaggregated measure, Map<String, Integer> served) {
		Map<String, Integer> groups = new LinkedHashMap<>();
		measure.groups().stream().map(Option::id).forEach((id) -> groups.put(id, 0));
		String rest = groups.keySet()
			.stream()
			.filter((id) -> !id.endsWith(PER_WOMEN) && !id.endsWith(PER_MEN))
			.findFirst()
			.orElse(null);
		if (rest == null || Cells.exact(served).total() == 0) {
			return null;
		}
		served.forEach((key, number) -> {
			String[] words = key.split(" ", -1);
			String group = words[0] + (words[1].equals(DeskCounts.WOMEN) ? PER_WOMEN : PER_MEN);
			boolean named = groups.containsKey(group)
					&& (words[1].equals(DeskCounts.WOMEN) || words[1].equals(DeskCounts.MEN));
			groups.merge(named ? group : rest, number, Integer::sum);
		});
		Cells cells = Cells.suppressed(groups);
		Integer total = cells.total();
		if (total == null) {
			return null;
		}
		Map<String, BigDecimal> parts = new TreeMap<>();
		int told = 0;
		for (String group : groups.keySet()) {
			Integer number = group.equals(rest) ? Integer.valueOf(0) : cells.group(group);
			parts.put(group, BigDecimal.valueOf((number != null) ? number : 0));
			told += (number != null) ? number : 0;
		}
		parts.put(rest, BigDecimal.valueOf(total - told));
		parts.put("total", BigDecimal.valueOf(total));
		return new Value.Parts(parts);
	}

	@Override
	public Text source(Origin origin) {
		try {
			return this.desks.byKey(origin.source()).name();
		}
		catch (NotFound ex) {
			return new Text(Map.of("en", origin.source()));
		}
	}

	@Override
	public Text period(Origin origin) {
		return Period.ofKey(origin.period()).map(this.words::in).orElse(new Text(Map.of("en", origin.period())));
	}

}
