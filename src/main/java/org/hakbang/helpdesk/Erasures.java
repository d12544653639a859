package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.Optional;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.ErasureRequests;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.identity.Access;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An applicant without an account asks to be forgotten; the desk does it, or says why
 * not. Neither can be undone, so the desk has the last word and the applicant sees it.
 */
@Service
public class Erasures {

	private static final int LONGEST = 2000;

	private final AllCases cases;

	private final CaseFiles files;

	private final CaseSecrets secrets;

	private final CaseClosing closing;

	private final Forgetting forgetting;

	private final ErasureRequests requests;

	private final Vaults vaults;

	private final Access access;

	private final Trail trail;

	private final Clock clock;

	Erasures(AllCases cases, CaseFiles files, CaseSecrets secrets, CaseClosing closing, Forgetting forgetting,
			ErasureRequests requests, Vaults vaults, Access access, Trail trail, Clock clock) {
		this.cases = cases;
		this.files = files;
		this.secrets = secrets;
		this.closing = closing;
		this.forgetting = forgetting;
		this.requests = requests;
		this.vaults = vaults;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Asks, for whoever knows code and secret; while one is open no further one is. */
	@Transactional
	public void ask(Ticket ticket, String address) {
		this.secrets.known(ticket, address)
			.flatMap((known) -> this.cases.findLockedById(known.id()))
			.filter((row) -> !row.isForgotten() && of(row).filter(ErasureView::pending).isEmpty())
			.map(this.files::unchecked)
			.ifPresent((file) -> this.trail.record(TrailEntry.of("case.erasure-asked", file.subject(), file.territory())
				.object(this.requests.ask(file.id(), this.clock.instant()))));
	}

	/** The newest request; empty if there is none. */
	Optional<ErasureView> of(HelpCase row) {
		return this.requests.of(row.caseId()).map((request) -> {
			byte[] why = request.why();
			return new ErasureView(request.id(), request.askedAt(), request.granted(),
					(why != null) ? this.vaults.openText(row.vault(), why).orElse("") : "", request.answeredAt());
		});
	}

	/** The same for whoever handles the case. */
	@Transactional(readOnly = true)
	public Optional<ErasureView> of(CaseId id) {
		return of(this.files.get(id).row());
	}

	/**
	 * Answers the open request. To grant it is to close the case, if it is open, and to
	 * forget the person at once. Refuses under {@code answer} and {@code why}.
	 * @param answer {@code grant} or {@code refuse}
	 * @throws NotFound if nothing is open
	 */
	@Transactional
	public Result<CaseId> answer(CaseId id, String answer, String why) {
		CaseFile file = this.files.lock(id);
		ErasureView request = of(file.row()).filter(ErasureView::pending).orElseThrow(NotFound::new);
		boolean grant = answer.equals("grant");
		if (!grant && !answer.equals("refuse")) {
			return Result.refused(Problem.of("answer", "outside.erasure.answer-missing"));
		}
		if (!grant && (why.isBlank() || why.length() > LONGEST)) {
			return Result.refused(Problem.of("why", why.isBlank() ? "outside.erasure.why-missing" : "intake.too-long"));
		}
		this.requests.answer(request.id(), grant, grant ? null : this.vaults.seal(file.row().vault(), why.strip()),
				this.clock.instant(), this.access.actor());
		this.trail.record(TrailEntry.of("case.erasure-answered", file.subject(), file.territory())
			.item(answer)
			.object(request.id()));
		if (grant) {
			if (file.row().isOpen()) {
				this.closing.close(file, ClosingReason.WITHDRAWN, "", this.access.actor());
			}
			this.forgetting.erase(id);
		}
		return Result.done(id);
	}

}
