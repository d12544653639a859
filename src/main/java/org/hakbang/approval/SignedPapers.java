package org.hakbang.approval;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.tika.Tika;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Scans of what was signed on paper: a PDF or a photo, kept as evidence of the committee
 * or the resolution.
 */
@Component
class SignedPapers {

	private final Tika tika = new Tika();

	private final Evidences evidences;

	SignedPapers(Evidences evidences) {
		this.evidences = evidences;
	}

	/** Takes a paper in, or says at {@code field} why not. */
	Result<UUID> take(Subject subject, Upload upload, @Nullable LocalDate signedOn, PersonId by, String field)
			throws IOException {
		if (upload.size() > 0) {
			try (InputStream content = upload.open()) {
				String type = this.tika.detect(content);
				if (!type.equals("application/pdf") && !type.startsWith("image/")) {
					return Result.refused(Problem.of(field, "approval.paper.kind"));
				}
			}
		}
		return this.evidences.add(subject, List.of(), upload, signedOn, by, null, field);
	}

	/**
	 * Lets the transaction end without effect: a paper was refused after rows were
	 * written.
	 */
	static void undo() {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
	}

}
