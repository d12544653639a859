package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.Value.Money;
import org.hakbang.directory.Windows;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.identity.Access;
import org.hakbang.identity.Role;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of an application show. */
@Component
class ApplicationReading {

	private final AllApplications all;

	private final FundingUpdates updates;

	private final SealedTerms terms;

	private final Vaults vaults;

	private final Processes processes;

	private final Access access;

	ApplicationReading(AllApplications all, FundingUpdates updates, SealedTerms terms, Vaults vaults,
			Processes processes, Access access) {
		this.all = all;
		this.updates = updates;
		this.terms = terms;
		this.vaults = vaults;
		this.processes = processes;
		this.access = access;
	}

	/**
	 * @throws NotFound if the case has no such application
	 */
	FundingApplication get(CaseId id, ApplicationId application) {
		return own(id, this.all.findById(application.value()).orElseThrow(NotFound::new));
	}

	/** The same, with the row locked. */
	FundingApplication locked(CaseId id, ApplicationId application) {
		return own(id, this.all.findLockedById(application.value()).orElseThrow(NotFound::new));
	}

	ApplicationView view(CaseFile file, FundingApplication row) {
		SealedTerms.Content content = this.terms.open(file, row.terms());
		List<ApplicationView.Piece> pieces = IntStream.range(0, content.pieces().size())
			.mapToObj((at) -> new ApplicationView.Piece(at, content.pieces().get(at).name(),
					content.pieces().get(at).attached()))
			.toList();
		BigDecimal obtained = row.obtained();
		return new ApplicationView(row.applicationId(), file.id(), content.funder(),
				new Money(row.requested(), row.currency()), pieces, row.status(), row.submittedOn(), row.decidedOn(),
				(obtained != null) ? new Money(obtained, row.currency()) : null, row.appeals(), row.endedAt() == null,
				tasks(file, row),
				this.updates.of(row.applicationId())
					.stream()
					.map((update) -> new ApplicationView.Update(update.what(), update.on(),
							words(file.row().vault(), update.said()), update.at(), update.by()))
					.toList(),
				Windows.terms(content.terms()).orElse(null));
	}

	boolean mine(OpenTask task) {
		return this.access.does(Role.ofKey(task.role()).orElseThrow(), task.office(), task.territory());
	}

	private List<CaseTaskRow> tasks(CaseFile file, FundingApplication row) {
		return this.processes.tasks(row.applicationId().subject()).stream().map((task) -> {
			StepDefinition side = file.definition().step(task.step());
			Role role = Role.ofKey(task.role()).orElseThrow();
			return new CaseTaskRow(side.task(task.key()).orElseThrow(NotFound::new), side.id(), task.id(),
					this.access.doers(role, task.office(), task.territory()), mine(task), task.assignee(), task.due(),
					null, null);
		}).toList();
	}

	private String words(UUID vault, byte @Nullable [] sealed) {
		return (sealed != null) ? this.vaults.openText(vault, sealed).orElse("") : "";
	}

	private static FundingApplication own(CaseId id, FundingApplication row) {
		if (!row.helpCase().equals(id.value())) {
			throw new NotFound();
		}
		return row;
	}

}
