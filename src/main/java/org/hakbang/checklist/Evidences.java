package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Documents behind answers. The caller has checked that the actor may; a document is
 * superseded and never removed.
 */
@Service
public class Evidences {

	/**
	 * Takes a document in. Refused, with the problem at {@code field}: empty, over 25 MB,
	 * of a kind that is not allowed, or of another kind than its name says.
	 * @param supersedes the evidence it takes the place of, null if none
	 */
	public Result<UUID> add(Subject subject, Collection<String> indicators, Upload upload, @Nullable LocalDate speaksOf,
			PersonId by, @Nullable UUID supersedes, String field) throws IOException {
		throw new IllegalStateException("skeleton");
	}

	/** Lets a document stand behind further indicators of the same subject. */
	public void link(UUID evidence, Collection<String> indicators) {
		throw new IllegalStateException("skeleton");
	}

	/** All documents of a subject, the newest first, superseded ones included. */
	public List<EvidenceView> of(Subject subject) {
		throw new IllegalStateException("skeleton");
	}

	/** A file that a person sent. */
	public interface Upload {

		/** What its sender calls it; never trusted. */
		String name();

		long size();

		InputStream open() throws IOException;

	}

}
