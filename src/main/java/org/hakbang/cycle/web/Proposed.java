package org.hakbang.cycle.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.DeskFigures;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Proposal;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.TakenOver;
import org.hakbang.shared.TerritoryId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What help desks propose for the indicators of a form. */
@Component
class Proposed {

	private final ObjectProvider<DeskFigures> figures;

	Proposed(ObjectProvider<DeskFigures> figures) {
		this.figures = figures;
	}

	/** By code; only indicators for which something is proposed. */
	Map<String, List<Proposal>> of(Collection<Standing> standings, TerritoryId territory) {
		Map<String, List<Proposal>> proposals = new LinkedHashMap<>();
		for (Standing standing : standings) {
			Indicator indicator = standing.indicator();
			if (indicator.proposedBy() != null) {
				List<Proposal> found = this.figures.stream()
					.flatMap((desks) -> desks.proposals(indicator, territory).stream())
					.toList();
				if (!found.isEmpty()) {
					proposals.put(indicator.code(), found);
				}
			}
		}
		return proposals;
	}

	/** The fields with what was taken over in them. */
	Map<String, List<String>> take(String pressed, Collection<Standing> standings, TerritoryId territory,
			Map<String, List<String>> fields) {
		return standings.stream()
			.map(Standing::indicator)
			.filter((indicator) -> pressed.startsWith(indicator.code() + "/"))
			.findFirst()
			.map((indicator) -> TakenOver.apply(pressed, indicator,
					of(standings, territory).getOrDefault(indicator.code(), List.of()), fields))
			.orElse(fields);
	}

}
