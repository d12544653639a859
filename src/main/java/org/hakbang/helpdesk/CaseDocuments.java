package org.hakbang.helpdesk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Receipt;
import org.hakbang.checklist.Sending;
import org.hakbang.checklist.SentDocuments;
import org.hakbang.identity.Access;
import org.hakbang.shared.Result;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents of a case, for whoever handles it; they are sealed in its vault. */
@Service
public class CaseDocuments {

	private final CaseFiles files;

	private final Evidences evidences;

	private final SentDocuments documents;

	private final Access access;

	private final Today today;

	CaseDocuments(CaseFiles files, Evidences evidences, SentDocuments documents, Access access, Today today) {
		this.files = files;
		this.evidences = evidences;
		this.documents = documents;
		this.access = access;
		this.today = today;
	}

	/** All documents, the newest first, superseded ones included. */
	@Transactional(readOnly = true)
	public List<EvidenceView> of(CaseId id) {
		return this.evidences.of(this.files.get(id).subject());
	}

	/**
	 * Takes a paper in that stands behind no indicator; refused under a field.
	 * @param replaced the paper whose place it takes, null if none
	 */
	@Transactional(rollbackFor = Exception.class)
	Result<UUID> add(CaseFile file, Evidences.Upload upload, @Nullable LocalDate speaksOf, @Nullable UUID replaced,
			String field) throws IOException {
		return this.evidences.add(file.subject(), List.of(), upload, speaksOf, this.access.actor(), replaced, field);
	}

	/** Takes documents in, as {@link SentDocuments#take} does. */
	@Transactional
	public Receipt add(CaseId id, Sending sending) throws IOException {
		CaseFile file = this.files.get(id);
		List<String> answerable = file.row().isOpen() ? file.definition()
			.steps()
			.stream()
			.flatMap((step) -> step.indicators().stream())
			.filter((indicator) -> indicator.computed() == null)
			.map(Indicator::code)
			.toList() : List.of();
		return this.documents.take(file.subject(), sending, answerable, this.today.in(file.territory()),
				this.access.actor());
	}

}
