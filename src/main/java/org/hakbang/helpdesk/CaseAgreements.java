package org.hakbang.helpdesk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Evidences;
import org.hakbang.helpdesk.domain.CaseRecords;
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
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The agreements of a case and their signed papers, sealed with the case's documents. */
@Service
public class CaseAgreements {

	private static final String PAPER = "paper";

	private final CaseFiles files;

	private final CaseRecords records;

	private final CaseDocuments documents;

	private final Evidences evidences;

	private final Vaults vaults;

	private final Access access;

	private final Trail trail;

	private final Today today;

	private final Ids ids;

	private final Clock clock;

	CaseAgreements(CaseFiles files, CaseRecords records, CaseDocuments documents, Evidences evidences, Vaults vaults,
			Access access, Trail trail, Today today, Ids ids, Clock clock) {
		this.files = files;
		this.records = records;
		this.documents = documents;
		this.evidences = evidences;
		this.vaults = vaults;
		this.access = access;
		this.trail = trail;
		this.today = today;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Enters an agreement: {@code partner}, {@code signedOn}, {@code until},
	 * {@code document} for a paper that is there already. Refused under these, under
	 * {@code paper}, and once the case is closed.
	 * @param paper the signed paper that came with the form, null if none
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<CaseId> agree(CaseId id, Map<String, List<String>> fields, Evidences.@Nullable Upload paper)
			throws IOException {
		CaseFile file = this.files.lock(id);
		CaseForm form = new CaseForm(fields);
		if (!file.row().isOpen()) {
			form.refuse("", "money.case-closed");
		}
		String partner = form.needed("partner");
		LocalDate signedOn = form.pastDay("signedOn", this.today.in(file.territory()));
		LocalDate until = form.day("until");
		if (until != null && until.isBefore(signedOn)) {
			form.refuse("until", "money.agreement.until-before");
		}
		UUID document = chosen(file, form);
		if (document != null && paper != null) {
			form.refuse(PAPER, "money.agreement.two-papers");
		}
		if (form.wrong()) {
			return Result.refused(form.problems());
		}
		if (paper != null) {
			Result<UUID> taken = this.documents.add(file, paper, signedOn, null, PAPER);
			if (taken instanceof Result.Refused<UUID> refused) {
				return refused(refused.problems());
			}
			document = ((Result.Done<UUID>) taken).value();
		}
		UUID agreement = this.ids.next();
		this.records.add(id, new CaseRecords.Agreement(agreement, this.vaults.seal(file.row().vault(), partner),
				signedOn, until, document), this.clock.instant(), this.access.actor());
		this.trail.record(TrailEntry.of("case-agreement.signed", file.subject(), file.territory()).object(agreement));
		return Result.done(id);
	}

	/**
	 * Adds the signed paper of an agreement, or a better one; also after the case was
	 * closed. Refused under a field named {@code paper-} and the agreement's id.
	 * @param paper null if no file was chosen
	 * @throws NotFound if the case has no such agreement
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<CaseId> paper(CaseId id, UUID agreement, Evidences.@Nullable Upload paper) throws IOException {
		CaseFile file = this.files.lock(id);
		CaseRecords.Agreement row = this.records.agreements(id)
			.stream()
			.filter((each) -> each.id().equals(agreement))
			.findFirst()
			.orElseThrow(NotFound::new);
		String field = PAPER + "-" + agreement;
		if (paper == null || file.row().isForgotten()) {
			return Result.refused(Problem.of(field, (paper == null) ? "money.paper.missing" : "connect.forgotten"));
		}
		UUID before = row.document();
		Result<UUID> taken = this.documents.add(file, paper, row.signedOn(), before, field);
		if (taken instanceof Result.Refused<UUID> refused) {
			return refused(refused.problems());
		}
		this.records.paper(agreement, ((Result.Done<UUID>) taken).value());
		this.trail
			.record(TrailEntry.of("case-agreement.paper-added", file.subject(), file.territory()).object(agreement));
		return Result.done(id);
	}

	private static Result<CaseId> refused(List<Problem> problems) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return Result.refused(problems);
	}

	/** A document of this case, null if none was chosen. */
	private @Nullable UUID chosen(CaseFile file, CaseForm form) {
		String typed = form.text("document");
		if (typed.isEmpty()) {
			return null;
		}
		UUID id = Ids.read(typed);
		if (this.evidences.of(file.subject(), id).filter((each) -> each.supersededBy() == null).isEmpty()) {
			form.refuse("document", "money.choose");
		}
		return id;
	}

}
