package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.directory.Amount;
import org.hakbang.directory.Fit;
import org.hakbang.directory.FitFacts;
import org.hakbang.directory.Fitting;
import org.hakbang.directory.FundingWindow;
import org.hakbang.directory.Windows;
import org.hakbang.helpdesk.domain.CaseRecords;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which windows of the directory fit a case, and applying to one of them. */
@Service
public class CaseFitting {

	private final CaseFiles files;

	private final IntakeVault intake;

	private final CaseRecords records;

	private final Applications applications;

	private final Windows windows;

	private final Today today;

	CaseFitting(CaseFiles files, IntakeVault intake, CaseRecords records, Applications applications, Windows windows,
			Today today) {
		this.files = files;
		this.intake = intake;
		this.records = records;
		this.applications = applications;
		this.windows = windows;
		this.today = today;
	}

	/** All windows that are there, what fits best first. */
	@Transactional(readOnly = true)
	public List<Fit> of(CaseId id) {
		CaseFile file = this.files.get(id);
		return this.windows.fitting(file.row().country(), facts(file));
	}

	/**
	 * One window, also one that has ended.
	 * @throws NotFound if the directory of the case's country has none of that id
	 */
	@Transactional(readOnly = true)
	public Fit of(CaseId id, UUID window) {
		CaseFile file = this.files.get(id);
		return Fitting.of(this.windows.get(file.row().country(), window), facts(file));
	}

	/** What is asked for: all costs without the own share; null without a cost plan. */
	@Transactional(readOnly = true)
	public @Nullable Amount requested(CaseId id) {
		return facts(this.files.get(id)).requested();
	}

	private FitFacts facts(CaseFile file) {
		Map<String, List<String>> answers = this.intake.of(file.row());
		CaseRecords.Costs costs = this.records.costs(file.id());
		BigDecimal asked = (costs != null) ? costs.total().subtract(costs.own()) : BigDecimal.ZERO;
		Set<String> kinds = new HashSet<>(file.rules().said(Meaning.STATUS, answers).toList());
		kinds.addAll(file.rules().said(Meaning.HOLDER, answers).toList());
		Integer age = file.rules()
			.said(Meaning.AGE, answers)
			.filter((typed) -> typed.matches("[0-9]{1,3}"))
			.findFirst()
			.map(Integer::valueOf)
			.orElse(null);
		return new FitFacts(file.rules().said(Meaning.SECTOR, answers).findFirst().orElse(""), kinds, age,
				(costs != null && asked.signum() > 0) ? new Amount(asked, costs.currency()) : null,
				(costs != null) ? CaseMoneyView.Costs.share(costs.own(), costs.total()) : null,
				this.today.in(file.territory()));
	}

	/**
	 * Begins an application to a window: {@code requested}, in its currency, and the
	 * {@code version} of the terms that were seen. The terms are kept as they are now.
	 * Refuses under {@code requested}, and under no field if the window has ended or
	 * changed.
	 */
	@Transactional
	public Result<ApplicationId> apply(CaseId id, UUID windowId, Map<String, List<String>> fields) {
		CaseFile file = this.files.get(id);
		FundingWindow window = this.windows.get(file.row().country(), windowId);
		CaseForm form = new CaseForm(fields);
		BigDecimal requested = form.amount("requested", false);
		if (window.upkeep().ended()) {
			form.refuse("", "money.window.ended");
		}
		else if (!form.text("version").equals(String.valueOf(window.upkeep().version()))) {
			form.refuse("", "money.window.changed");
		}
		return form.wrong() ? Result.refused(form.problems())
				: this.applications.begin(id, new WindowTerms.OfDirectory(window), requested);
	}

}
