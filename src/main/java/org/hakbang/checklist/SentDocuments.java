package org.hakbang.checklist;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.hakbang.shared.Forbidden;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the documents of a form in, for whoever may answer what they stand behind. */
@Component
public class SentDocuments {

	/** As for answers; the database turns what is far earlier into "ever before". */
	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final Evidences evidences;

	SentDocuments(Evidences evidences) {
		this.evidences = evidences;
	}

	/**
	 * Takes documents in. Each stands for itself: what is refused keeps no other out.
	 * @param answerable the codes of the indicators that the actor may answer
	 * @throws Forbidden if the actor may not answer one of the indicators, or one that
	 * the document to replace stands behind
	 */
	@Transactional
	public Receipt take(Subject subject, Sending sending, Collection<String> answerable, LocalDate today, PersonId by)
			throws IOException {
		if (sending.uploads().isEmpty()) {
			return Receipt.NONE;
		}
		if (!answerable.containsAll(sending.indicators())) {
			throw new Forbidden();
		}
		List<Problem> problems = new ArrayList<>();
		LocalDate speaksOf = speaksOf(sending, today, problems);
		UUID supersedes = supersedes(sending, subject, answerable, problems);
		if (sending.indicators().isEmpty()) {
			problems.add(Problem.of(sending.field() + ".for", "cycle.evidence.for-nothing"));
		}
		List<String> kept = new ArrayList<>();
		if (problems.isEmpty()) {
			for (Evidences.Upload upload : sending.uploads()) {
				Result<UUID> added = this.evidences.add(subject, sending.indicators(), upload, speaksOf, by, supersedes,
						sending.field() + ".files");
				if (added instanceof Result.Refused<UUID> refused) {
					problems.addAll(refused.problems());
				}
				else {
					kept.add(upload.name());
				}
			}
		}
		return new Receipt(kept, problems);
	}

	private static @Nullable LocalDate speaksOf(Sending sending, LocalDate today, List<Problem> problems) {
		if (sending.speaksOf().isBlank()) {
			return null;
		}
		try {
			LocalDate date = LocalDate.parse(sending.speaksOf().trim());
			if (date.isAfter(today)) {
				problems.add(Problem.of(sending.field() + ".speaksOf", "cycle.evidence.date-ahead"));
			}
			if (!date.isBefore(EARLIEST)) {
				return date;
			}
		}
		catch (DateTimeParseException ex) {
			// said below
		}
		problems.add(Problem.of(sending.field() + ".speaksOf", "cycle.evidence.date-wrong"));
		return null;
	}

	private @Nullable UUID supersedes(Sending sending, Subject subject, Collection<String> answerable,
			List<Problem> problems) {
		if (sending.supersedes().isBlank()) {
			return null;
		}
		if (sending.uploads().size() > 1) {
			problems.add(Problem.of(sending.field() + ".supersedes", "cycle.evidence.one-for-one"));
			return null;
		}
		EvidenceView old = this.evidences.of(subject)
			.stream()
			.filter((document) -> document.supersededBy() == null)
			.filter((document) -> document.id().toString().equals(sending.supersedes()))
			.findFirst()
			.orElse(null);
		if (old == null) {
			problems.add(Problem.of(sending.field() + ".supersedes", "cycle.evidence.superseded-already"));
			return null;
		}
		// The new document stands behind everything the old one stood behind.
		if (!answerable.containsAll(old.indicators())) {
			throw new Forbidden();
		}
		return old.id();
	}

}
