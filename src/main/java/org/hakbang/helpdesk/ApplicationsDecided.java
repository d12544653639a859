package org.hakbang.helpdesk;

import java.util.List;

import org.hakbang.checklist.TaskCondition;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.helpdesk.domain.MoneySettled;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/**
 * {@code applications-decided}: how the project is paid for is settled. It is no lock:
 * who says why can go on without outside money, or before all funders have answered.
 */
@Component
class ApplicationsDecided implements TaskCondition {

	private final AllApplications applications;

	private final FundingUpdates updates;

	ApplicationsDecided(AllApplications applications, FundingUpdates updates) {
		this.applications = applications;
		this.updates = updates;
	}

	@Override
	public String name() {
		return "applications-decided";
	}

	@Override
	public List<Problem> missing(Subject subject, TerritoryId territory) {
		CaseId id = CaseId.of(subject);
		List<FundingApplication> rows = this.applications.findByHelpCaseOrderById(id.value());
		FundingUpdates.Way way = this.updates.way(id);
		return MoneySettled.missing(rows, (way != null) ? way.what() : "")
			.map((key) -> Problem.of("", key))
			.stream()
			.toList();
	}

}
