package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.FundingUpdates;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications of a case for outside money: begun, looked at, taken back. */
@Service
public class Applications {

	/** What runs beside the steps of a kind of case that knows applications. */
	public static final String SIDE = "funding";

	private static final int MOST_PIECES = 40;

	private final CaseFiles files;

	private final AllApplications all;

	private final FundingUpdates updates;

	private final ApplicationReading reading;

	private final SealedTerms terms;

	private final Vaults vaults;

	private final Processes processes;

	private final Access access;

	private final Trail trail;

	private final Ids ids;

	private final Today today;

	private final Clock clock;

	Applications(CaseFiles files, AllApplications all, FundingUpdates updates, ApplicationReading reading,
			SealedTerms terms, Vaults vaults, Processes processes, Access access, Trail trail, Ids ids, Today today,
			Clock clock) {
		this.files = files;
		this.all = all;
		this.updates = updates;
		this.reading = reading;
		this.terms = terms;
		this.vaults = vaults;
		this.processes = processes;
		this.access = access;
		this.trail = trail;
		this.ids = ids;
		this.today = today;
		this.clock = clock;
	}

	/** Those of a case, the first first. */
	@Transactional(readOnly = true)
	public List<ApplicationView> of(CaseId id) {
		CaseFile file = this.files.get(id);
		return this.all.findByHelpCaseOrderById(id.value())
			.stream()
			.map((row) -> this.reading.view(file, row))
			.toList();
	}

	/** Whether the kind of case knows applications at all. */
	@Transactional(readOnly = true)
	public boolean known(CaseId id) {
		return known(this.files.get(id));
	}

	/** Begins an application from a form; refuses under its fields. */
	@Transactional
	public Result<ApplicationId> begin(CaseId id, Map<String, List<String>> fields) {
		CaseFile file = this.files.get(id);
		CaseForm form = new CaseForm(fields);
		WindowTerms typed = new WindowTerms.Typed(null, form.needed("funder"),
				form.currency("currency", file.country().currency()), form.lines("pieces"));
		BigDecimal requested = form.amount("requested", false);
		if (typed.pieces().size() > MOST_PIECES) {
			form.refuse("pieces", "money.application.pieces-many");
		}
		return form.wrong() ? Result.refused(form.problems()) : begin(id, typed, requested);
	}

	/**
	 * Begins an application for a window whose terms are known.
	 * @param requested above zero, in the window's currency
	 */
	@Transactional
	public Result<ApplicationId> begin(CaseId id, WindowTerms window, BigDecimal requested) {
		CaseFile file = this.files.lock(id);
		if (!file.row().isOpen()) {
			return Result.refused(Problem.of("", "money.case-closed"));
		}
		if (!known(file)) {
			throw new NotFound();
		}
		ApplicationId application = new ApplicationId(this.ids.next());
		this.all.save(FundingApplication.begin(application, id, window.window(),
				this.terms.seal(file, SealedTerms.Content.of(window)), window.currency(), requested,
				window.pieces().size(), this.clock.instant()));
		happened(file, application, "begun", "");
		this.processes.startBeside(application.subject(), SIDE);
		return Result.done(application);
	}

	/** Takes an application back, wherever it stands; what is open in it ends. */
	@Transactional
	public Result<ApplicationId> withdraw(CaseId id, ApplicationId application, String said) {
		CaseFile file = this.files.lock(id);
		FundingApplication row = this.reading.locked(id, application);
		if (!row.awaited()) {
			return Result.refused(Problem.of("", "money.application.decided"));
		}
		CaseForm form = new CaseForm(Map.of("said", List.of(said)));
		String words = form.text("said");
		if (form.wrong()) {
			return Result.refused(form.problems());
		}
		this.all.save(row.withdraw(this.today.in(file.territory())).end(this.clock.instant()));
		happened(file, application, "withdrawn", words);
		this.processes.cancel(application.subject());
		return Result.done(application);
	}

	/** The case is closed: nobody follows its applications any more. */
	void end(CaseFile file) {
		List<FundingApplication> running = this.all.findByHelpCaseOrderById(file.id().value())
			.stream()
			.filter((row) -> row.endedAt() == null)
			.toList();
		running.forEach((row) -> this.all.save(row.end(this.clock.instant())));
		running.forEach((row) -> this.processes.cancel(row.applicationId().subject()));
	}

	private void happened(CaseFile file, ApplicationId application, String what, String said) {
		byte @Nullable [] sealed = said.isEmpty() ? null : this.vaults.seal(file.row().vault(), said);
		this.updates.add(application, what, this.today.in(file.territory()), sealed, this.clock.instant(),
				this.access.actor());
		this.trail.record(TrailEntry.of("case-application." + what, file.subject(), file.territory())
			.object(application.value()));
	}

	private static boolean known(CaseFile file) {
		return file.definition().sides().stream().anyMatch((side) -> side.id().equals(SIDE));
	}

}
