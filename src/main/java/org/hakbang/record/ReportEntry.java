package org.hakbang.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.hakbang.approval.ResolutionView;
import org.hakbang.cycle.ReportingView;
import org.jspecify.annotations.Nullable;

/**
 * The report on a period, and what became of it.
 *
 * @param decision the newest one on it; null while it has not been submitted
 */
record ReportEntry(ReportingView.Report report, @Nullable ResolutionView decision) {

	/**
	 * What was submitted after a report had begun and before the next one did, is about
	 * it.
	 * @param decisions those of its step, the newest first
	 */
	static List<ReportEntry> of(List<ReportingView.Report> reports, List<ResolutionView> decisions) {
		List<ReportEntry> entries = new ArrayList<>();
		for (int at = 0; at < reports.size(); at++) {
			Instant from = reports.get(at).begunAt();
			Instant to = (at + 1 < reports.size()) ? reports.get(at + 1).begunAt() : Instant.MAX;
			entries.add(new ReportEntry(reports.get(at),
					decisions.stream()
						.filter((each) -> !each.submittedAt().isBefore(from) && each.submittedAt().isBefore(to))
						.findFirst()
						.orElse(null)));
		}
		return List.copyOf(entries);
	}

}
