package org.hakbang.helpdesk;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.helpdesk.domain.ApplyDrafts;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Puts files with a request before it is sent, and takes them out again; when it is sent
 * they become documents of the case. As many and as large as one message of the applicant
 * may have later.
 */
@Service
public class PublicDraftFiles {

	private final PublicDrafts drafts;

	private final ApplyDrafts rows;

	private final DraftFiles files;

	private final PublicLimits limits;

	private final Clock clock;

	PublicDraftFiles(PublicDrafts drafts, ApplyDrafts rows, DraftFiles files, PublicLimits limits, Clock clock) {
		this.drafts = drafts;
		this.rows = rows;
		this.files = files;
		this.limits = limits;
		this.clock = clock;
	}

	/** Whether somebody without an account may send files now; counts as one attempt. */
	public boolean maySend(Ticket ticket, String address) {
		return this.drafts.open(ticket, address).isPresent() && this.limits.allows(Kind.FILES_OF_ADDRESS, address);
	}

	/**
	 * Takes files in. Refused under {@code files}, or without a field if too many come;
	 * then none of them is kept.
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<UUID> add(PublicDraft draft, List<Upload> uploads, String address) throws IOException {
		List<Problem> problems = PublicMessages.problems(uploads);
		if (problems.isEmpty() && !within(draft, uploads.size(), address)) {
			problems.add(Problem.of("", "apply.too-many"));
		}
		ApplyDrafts.Row row = this.drafts.lock(draft.ticket()).orElse(null);
		byte[] sealed = (row != null) ? row.sealed() : null;
		if (row == null || sealed == null) {
			problems.add(Problem.of("", "apply.gone"));
		}
		Result<UUID> added = (row != null && problems.isEmpty()) ? this.files.add(row, uploads)
				: Result.refused(problems);
		if (added instanceof Result.Refused<UUID>) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		else {
			this.rows.save(row.id(), sealed, this.clock.instant());
		}
		return added;
	}

	private boolean within(PublicDraft draft, int uploads, String address) {
		boolean within = true;
		for (int file = 0; file < uploads; file++) {
			within &= this.limits.allows(Kind.FILES_OF_DRAFT, draft.ticket().code())
					& this.limits.allows(Kind.DRAFT_FILES_OF_ADDRESS, address);
		}
		return within;
	}

	/** Takes a file out; its bytes are gone. */
	@Transactional
	public void remove(PublicDraft draft, UUID file) {
		this.drafts.lock(draft.ticket()).ifPresent((row) -> this.files.remove(row, file));
	}

}
