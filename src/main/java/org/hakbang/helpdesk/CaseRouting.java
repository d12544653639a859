package org.hakbang.helpdesk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.hakbang.engine.Decisions;
import org.hakbang.shared.Text;
import org.springframework.stereotype.Component;

/** Proposes who could help, by the table of the case's bundle. */
@Component
class CaseRouting {

	private final Decisions decisions;

	private final IntakeVault intake;

	CaseRouting(Decisions decisions, IntakeVault intake) {
		this.decisions = decisions;
		this.intake = intake;
	}

	/** In the order of the table; none if the kind of case has no table. */
	List<ProposedService> of(CaseFile file) {
		String routing = file.rules().routing();
		if (routing.isEmpty() || file.row().isForgotten()) {
			return List.of();
		}
		Map<String, Set<String>> found = new LinkedHashMap<>();
		for (Map<String, String> inputs : RoutingInputs.of(file.rules(), this.intake.of(file.row()),
				file.row().country())) {
			for (Map<String, String> row : this.decisions.ask(file.row().bundle(), routing, inputs)) {
				found.computeIfAbsent(row.getOrDefault("service", ""), (service) -> new LinkedHashSet<>())
					.add(row.getOrDefault("why", ""));
			}
		}
		Map<String, Text> reasons = file.rules().routingReasons();
		return found.entrySet()
			.stream()
			.map((service) -> new ProposedService(service.getKey(),
					service.getValue().stream().map(reasons::get).filter(Objects::nonNull).toList()))
			.toList();
	}

}
