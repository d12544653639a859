package org.hakbang.cycle;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Sending;
import org.hakbang.checklist.SentDocuments;
import org.hakbang.identity.Access;
import org.hakbang.shared.Forbidden;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents behind the answers of a cycle, for whoever may answer the indicators they
 * stand behind.
 */
@Service
public class CycleEvidence {

	private final CycleFiles files;

	private final AnswerWork answers;

	private final Evidences evidences;

	private final SentDocuments documents;

	private final Progress progress;

	private final Access access;

	private final Clock clock;

	CycleEvidence(CycleFiles files, AnswerWork answers, Evidences evidences, SentDocuments documents, Progress progress,
			Access access, Clock clock) {
		this.files = files;
		this.answers = answers;
		this.evidences = evidences;
		this.documents = documents;
		this.progress = progress;
		this.access = access;
		this.clock = clock;
	}

	/** All documents of the cycle, the newest first, superseded ones included. */
	@Transactional(readOnly = true)
	public List<EvidenceView> of(CycleId id) {
		return this.evidences.of(this.files.get(id).subject());
	}

	/**
	 * Takes documents in. Each stands for itself: what is refused keeps no other out.
	 * @throws Forbidden if the actor may not answer one of the indicators, or one that
	 * the document to replace stands behind
	 */
	@Transactional
	public Receipt add(CycleId id, Sending sending) throws IOException {
		CycleFile file = this.files.get(id);
		Receipt receipt = this.documents.take(file.subject(), sending,
				sending.uploads().isEmpty() ? List.of() : this.answers.answerable(id), file.today(this.clock),
				this.access.actor());
		if (!receipt.kept().isEmpty()) {
			this.progress.refresh(id);
		}
		return receipt;
	}

}
