package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.Value.Money;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.CaseRecords;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.helpdesk.domain.MoneySettled;
import org.hakbang.privacy.Vaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages show of a case's money, partners and time. */
@Service
public class CaseMoneyReading {

	private final CaseFiles files;

	private final CaseReading cases;

	private final ApplicationReading reading;

	private final Applications service;

	private final AllApplications applications;

	private final FundingUpdates updates;

	private final CaseRecords records;

	private final Evidences evidences;

	private final Vaults vaults;

	CaseMoneyReading(CaseFiles files, CaseReading cases, ApplicationReading reading, Applications service,
			AllApplications applications, FundingUpdates updates, CaseRecords records, Evidences evidences,
			Vaults vaults) {
		this.files = files;
		this.cases = cases;
		this.reading = reading;
		this.service = service;
		this.applications = applications;
		this.updates = updates;
		this.records = records;
		this.evidences = evidences;
		this.vaults = vaults;
	}

	/** All of it. */
	@Transactional(readOnly = true)
	public CaseMoneyView of(CaseId id) {
		CaseFile file = this.files.get(id);
		List<FundingApplication> rows = this.applications.findByHelpCaseOrderById(id.value());
		FundingUpdates.Way way = this.updates.way(id);
		CaseRecords.Costs costs = this.records.costs(id);
		return new CaseMoneyView(this.cases.view(file),
				rows.stream().map((row) -> this.reading.view(file, row)).toList(),
				(way != null) ? new CaseMoneyView.Way(way.what(), words(file, way.why()), way.at(), way.by()) : null,
				(costs != null) ? new CaseMoneyView.Costs(new Money(costs.total(), costs.currency()),
						new Money(costs.own(), costs.currency())) : null,
				agreements(file), plan(file), visits(file), MoneySettled.missing(rows, (way != null) ? way.what() : ""),
				this.service.known(id));
	}

	private List<CaseMoneyView.Agreement> agreements(CaseFile file) {
		Map<UUID, EvidenceView> papers = this.evidences.of(file.subject())
			.stream()
			.collect(Collectors.toMap(EvidenceView::id, Function.identity()));
		return this.records.agreements(file.id())
			.stream()
			.map((row) -> new CaseMoneyView.Agreement(row.id(), words(file, row.partner()), row.signedOn(), row.until(),
					newest(papers, row.document())))
			.toList();
	}

	/** A paper that another took the place of leads to that one. */
	private static @Nullable EvidenceView newest(Map<UUID, EvidenceView> papers, @Nullable UUID id) {
		EvidenceView paper = papers.get(id);
		while (paper != null && paper.supersededBy() != null) {
			paper = papers.get(paper.supersededBy());
		}
		return paper;
	}

	private List<CaseMoneyView.PlanTask> plan(CaseFile file) {
		return this.records.plan(file.id())
			.stream()
			.map((row) -> new CaseMoneyView.PlanTask(row.id(), words(file, row.what()), words(file, row.owner()),
					row.due(), row.doneOn()))
			.toList();
	}

	private List<CaseMoneyView.Visit> visits(CaseFile file) {
		return this.records.visits(file.id())
			.stream()
			.map((row) -> new CaseMoneyView.Visit(row.on(), words(file, row.found()), row.women(), row.men(),
					row.unknown(), row.obligations(), row.active(), row.by()))
			.toList();
	}

	private String words(CaseFile file, byte @Nullable [] sealed) {
		UUID vault = file.row().vault();
		return (sealed != null) ? this.vaults.openText(vault, sealed).orElse("") : "";
	}

}
