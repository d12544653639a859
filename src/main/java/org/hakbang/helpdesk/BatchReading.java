package org.hakbang.helpdesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.OutreachEntry;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.helpdesk.domain.HelpCase;
import org.springframework.stereotype.Component;

/** Puts together what the page of a batch shows. */
@Component
class BatchReading {

	private final BatchCheck check;

	private final BatchVault sealed;

	private final CaseBatches rows;

	private final AllCases all;

	private final IntakeVault intake;

	BatchReading(BatchCheck check, BatchVault sealed, CaseBatches rows, AllCases all, IntakeVault intake) {
		this.check = check;
		this.sealed = sealed;
		this.rows = rows;
		this.all = all;
		this.intake = intake;
	}

	BatchView of(CaseBatches.Row batch, DeskView desk, OutreachEntry entry, CycleDefinition kind) {
		return new BatchView(batch.id(), desk, entry, kind, lines(batch, desk, kind), items(kind, batch.id()),
				batch.sealed() == null);
	}

	/** Those who are left to enter. */
	List<BatchLine> lines(CaseBatches.Row batch, DeskView desk, CycleDefinition kind) {
		return this.check.of(desk, kind.caseRules(), this.sealed.rows(batch));
	}

	private List<BatchView.Item> items(CycleDefinition kind, UUID id) {
		List<CaseBatches.Item> items = this.rows.items(id);
		Map<UUID, HelpCase> opened = new HashMap<>();
		this.all
			.findAllById(
					items.stream().map(CaseBatches.Item::opened).filter(Objects::nonNull).map(CaseId::value).toList())
			.forEach((row) -> opened.put(row.id(), row));
		return items.stream().map((item) -> {
			CaseId of = item.opened();
			HelpCase row = (of != null) ? opened.get(of.value()) : null;
			return (row == null) ? new BatchView.Item(item.number(), item.outcome(), null, "", "")
					: new BatchView.Item(item.number(), item.outcome(), of, row.code(), name(kind, row));
		}).toList();
	}

	private String name(CycleDefinition kind, HelpCase row) {
		Map<String, List<String>> answers = this.intake.of(row);
		return kind.caseRules().said(IntakeField.Meaning.NAME, answers).findFirst().orElse(row.code());
	}

}
