package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.engine.Processes;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.CaseStepRow;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.helpdesk.domain.CaseClosings;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes cases with a reason, and opens them again. */
@Service
public class CaseClosing {

	private static final int LONGEST = 2000;

	private final CaseFiles files;

	private final AllCases cases;

	private final CaseSteps steps;

	private final CaseClosings closings;

	private final Vaults vaults;

	private final Applications applications;

	private final Processes processes;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	CaseClosing(CaseFiles files, AllCases cases, CaseSteps steps, CaseClosings closings, Vaults vaults,
			Applications applications, Processes processes, Access access, Trail trail, Clock clock) {
		this.files = files;
		this.cases = cases;
		this.steps = steps;
		this.closings = closings;
		this.vaults = vaults;
		this.applications = applications;
		this.processes = processes;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Closes a case wherever it stands; what is open in it ends. Refuses under
	 * {@code why} and {@code said}.
	 * @param why the key of a {@link ClosingReason}
	 */
	@Transactional
	public Result<CaseId> close(CaseId id, String why, String said) {
		CaseFile file = this.files.lock(id);
		if (!file.row().isOpen()) {
			return Result.refused(Problem.of("", "case.closed-already"));
		}
		ClosingReason reason = ClosingReason.ofKey(why).orElse(null);
		if (reason == null) {
			return Result.refused(Problem.of("why", "case.close.why-missing"));
		}
		if (said.length() > LONGEST) {
			return Result.refused(Problem.of("said", "intake.too-long"));
		}
		close(file, reason, said, this.access.actor());
		return Result.done(id);
	}

	/** The same for whoever took their application back, or the product itself. */
	void close(CaseFile file, ClosingReason reason, String said, @Nullable PersonId by) {
		Instant now = this.clock.instant();
		this.cases.save(file.row().close(reason, now));
		this.closings.add(file.id(), "closed", reason.key(), sealed(file, said), now, by);
		this.trail.record(TrailEntry.of("case.closed", file.subject(), file.territory()).item(reason.key()));
		this.applications.end(file);
		this.processes.close(file.subject());
	}

	/**
	 * Opens a closed case again, at one of its steps; what was settled before stays
	 * settled.
	 * @param step the id of the step to work on
	 * @throws NotFound if it has no such step
	 */
	@Transactional
	public Result<CaseId> reopen(CaseId id, String step, String why) {
		CaseFile file = this.files.lock(id);
		if (file.row().isOpen() || file.row().isForgotten()) {
			return Result.refused(Problem.of("", "case.not-closed"));
		}
		if (why.isBlank() || why.length() > LONGEST) {
			return Result.refused(Problem.of("said", why.isBlank() ? "case.reopen.why-missing" : "intake.too-long"));
		}
		if (file.definition().steps().stream().noneMatch((known) -> known.id().equals(step))) {
			return Result.refused(Problem.of("step", "case.reopen.step-missing"));
		}
		List<String> settled = this.steps.of(id)
			.values()
			.stream()
			.filter((row) -> row.status().settled() && !row.step().equals(step))
			.map(CaseStepRow::step)
			.toList();
		Instant now = this.clock.instant();
		this.cases.save(file.row().reopen());
		this.closings.add(id, "reopened", "", sealed(file, why), now, this.access.actor());
		this.steps.settledBefore(id, settled);
		this.trail.record(TrailEntry.of("case.reopened", file.subject(), file.territory()).step(step));
		this.processes.start(file.subject(), file.row().bundle());
		String first = file.definition().steps().get(0).id();
		if (settled.contains(first)) {
			this.processes.recognise(file.subject(), first);
		}
		else {
			this.processes.open(file.subject(), first);
		}
		return Result.done(id);
	}

	private byte @Nullable [] sealed(CaseFile file, String said) {
		return said.isBlank() ? null : this.vaults.seal(file.row().vault(), said.strip());
	}

}
