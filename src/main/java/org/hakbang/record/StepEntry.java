package org.hakbang.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.cycle.ReportingView;
import org.hakbang.cycle.StepView;
import org.jspecify.annotations.Nullable;

/**
 * A step in the record.
 *
 * @param decisions the newest first
 * @param reporting how it reports, null if it does not
 * @param reports in their order, empty if there are none
 */
record StepEntry(StepView step, List<Standing> standings, List<DecisionEntry> decisions,
		@Nullable ReportingView reporting, List<ReportEntry> reports) {

	/** Required, and neither met nor excused. */
	public List<Standing> missing() {
		return this.standings.stream()
			.filter((standing) -> standing.indicator().required() && standing.state() != State.MET
					&& standing.state() != State.NOT_APPLICABLE)
			.toList();
	}

	/** The documents that count, each once. */
	public List<EvidenceView> documents() {
		Map<UUID, EvidenceView> documents = new LinkedHashMap<>();
		this.standings.stream()
			.flatMap((standing) -> standing.evidence().stream())
			.filter((document) -> document.supersededBy() == null)
			.forEach((document) -> documents.put(document.id(), document));
		return List.copyOf(documents.values());
	}

	/** The indicators of this step that a document stands behind. */
	public List<String> behind(EvidenceView document) {
		return this.standings.stream()
			.map((standing) -> standing.indicator().code())
			.filter(document.indicators()::contains)
			.toList();
	}

	/** Whether anything has been said or decided in it. */
	public boolean empty() {
		return this.decisions.isEmpty() && this.reports.isEmpty() && this.standings.stream()
			.allMatch((standing) -> standing.value() == null && standing.answer() == null);
	}

}
