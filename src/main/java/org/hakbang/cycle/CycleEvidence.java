package org.hakbang.cycle;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.hakbang.identity.Access;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents behind the answers of a cycle, for whoever may answer the indicators they
 * stand behind.
 */
@Service
public class CycleEvidence {

	/** As for answers; the database turns what is far earlier into "ever before". */
	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final CycleFiles files;

	private final AnswerWork answers;

	private final Evidences evidences;

	private final Progress progress;

	private final Access access;

	private final Clock clock;

	CycleEvidence(CycleFiles files, AnswerWork answers, Evidences evidences, Progress progress, Access access,
			Clock clock) {
		this.files = files;
		this.answers = answers;
		this.evidences = evidences;
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
		if (sending.uploads().isEmpty()) {
			return new Receipt(List.of(), List.of());
		}
		List<String> answerable = this.answers.answerable(id);
		if (!answerable.containsAll(sending.indicators())) {
			throw new Forbidden();
		}
		List<Problem> problems = new ArrayList<>();
		LocalDate speaksOf = speaksOf(sending, file.today(this.clock), problems);
		UUID supersedes = supersedes(sending, file.subject(), answerable, problems);
		if (sending.indicators().isEmpty()) {
			problems.add(Problem.of(sending.field() + ".for", "cycle.evidence.for-nothing"));
		}
		List<String> kept = new ArrayList<>();
		if (problems.isEmpty()) {
			for (Evidences.Upload upload : sending.uploads()) {
				Result<UUID> added = this.evidences.add(file.subject(), sending.indicators(), upload, speaksOf,
						this.access.actor(), supersedes, sending.field() + ".files");
				if (added instanceof Result.Refused<UUID> refused) {
					problems.addAll(refused.problems());
				}
				else {
					kept.add(upload.name());
				}
			}
		}
		if (!kept.isEmpty()) {
			this.progress.refresh(id);
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

	private @Nullable UUID supersedes(Sending sending, Subject subject, List<String> answerable,
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

	/**
	 * Documents as a form sends them.
	 *
	 * @param field what the names of the form's fields begin with; problems stand at
	 * {@code .files}, {@code .for}, {@code .speaksOf} and {@code .supersedes} of it
	 * @param indicators the codes they stand behind
	 * @param speaksOf a date as typed, empty if unknown
	 * @param supersedes the id of the document whose place the one takes, empty if none
	 */
	public record Sending(String field, List<Evidences.Upload> uploads, List<String> indicators, String speaksOf,
			String supersedes) {

	}

	/** The names of the documents that were taken in, and why others were not. */
	public record Receipt(List<String> kept, List<Problem> problems) {

	}

}
