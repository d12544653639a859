package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.Value;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseRecords;
import org.hakbang.helpdesk.domain.CaseSums;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.Milestones;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/** What the product knows by itself of a case's money, plan and visits. */
@Component
class CaseFigures implements ComputedValues {

	private static final String SUBMITTED_ON = "case-submitted-on";

	private static final String PIECES = "case-pieces";

	private static final String SINCE_UPDATE = "case-days-since-update";

	private static final String AMOUNTS = "case-amounts";

	private static final String FIRST_VISIT_ON = "case-first-visit-on";

	private static final String MILESTONES = "case-milestones-on-time";

	private final AllCases cases;

	private final AllApplications applications;

	private final FundingUpdates updates;

	private final CaseRecords records;

	private final Territories territories;

	private final Today today;

	CaseFigures(AllCases cases, AllApplications applications, FundingUpdates updates, CaseRecords records,
			Territories territories, Today today) {
		this.cases = cases;
		this.applications = applications;
		this.updates = updates;
		this.records = records;
		this.territories = territories;
		this.today = today;
	}

	@Override
	public Set<String> names() {
		return Set.of(SUBMITTED_ON, PIECES, SINCE_UPDATE, AMOUNTS, FIRST_VISIT_ON, MILESTONES);
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		return subject.kind().equals(CaseId.KIND)
				? this.cases.findById(subject.id()).flatMap((file) -> value(name, file)) : Optional.empty();
	}

	private Optional<Value> value(String name, HelpCase file) {
		CaseId id = file.caseId();
		return switch (name) {
			case SUBMITTED_ON -> CaseSums.submittedOn(of(id)).map(Value.Day::new);
			case PIECES -> CaseSums.pieces(of(id)).map(Value.Numeric::new);
			case SINCE_UPDATE -> sinceUpdate(of(id), this.today.in(file.territoryId())).map(Value.Numeric::new);
			case AMOUNTS ->
				CaseSums.amounts(of(id), this.territories.country(file.country()).currency()).map(Value.Parts::new);
			case FIRST_VISIT_ON ->
				this.records.visits(id).stream().findFirst().map((visit) -> new Value.Day(visit.on()));
			case MILESTONES ->
				Milestones.onTime(this.records.plan(id), this.today.in(file.territoryId())).map(Value.Numeric::new);
			default -> Optional.empty();
		};
	}

	/** Of those that lie with a funder the one that nobody has looked after longest. */
	private Optional<BigDecimal> sinceUpdate(List<FundingApplication> rows, LocalDate today) {
		return rows.stream()
			.filter((row) -> row.awaited() && row.status() == ApplicationStatus.PENDING)
			.flatMap((row) -> this.updates.of(row.applicationId()).stream().limit(1))
			.map(FundingUpdates.Row::on)
			.min(LocalDate::compareTo)
			.map((last) -> BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(last, today))));
	}

	private List<FundingApplication> of(CaseId id) {
		return this.applications.findByHelpCaseOrderById(id.value());
	}

}
