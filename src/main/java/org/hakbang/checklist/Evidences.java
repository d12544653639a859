package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.privacy.Confidential;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents behind answers. The caller has checked that the actor may; a document is
 * superseded and never removed.
 */
@Service
public class Evidences {

	private final AllEvidence all;

	private final AllAnswers subjects;

	private final Blobs blobs;

	private final Confidential confidential;

	private final ChecklistTrail trail;

	private final Ids ids;

	private final Clock clock;

	Evidences(AllEvidence all, AllAnswers subjects, Blobs blobs, Confidential confidential, ChecklistTrail trail,
			Ids ids, Clock clock) {
		this.all = all;
		this.subjects = subjects;
		this.blobs = blobs;
		this.confidential = confidential;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Takes a document in. Refused, with the problem at {@code field}: empty, over 25 MB,
	 * of a kind that is not allowed, or of another kind than its name says.
	 * @param by null if somebody without an account sent it
	 * @param supersedes the evidence it takes the place of, null if none; what that one
	 * stood behind, the new one stands behind too
	 * @throws NotFound if {@code supersedes} is no evidence of the subject
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<UUID> add(Subject subject, Collection<String> indicators, Upload upload, @Nullable LocalDate speaksOf,
			@Nullable PersonId by, @Nullable UUID supersedes, String field) throws IOException {
		try (SpooledFile file = SpooledFile.of(upload)) {
			Result<AcceptedFile> checked = FileCheck.check(upload.name(), file, field);
			if (checked instanceof Result.Refused<AcceptedFile> refused) {
				return Result.refused(refused.problems());
			}
			AcceptedFile accepted = ((Result.Done<AcceptedFile>) checked).value();
			this.subjects.lock(subject);
			Set<String> behind = new TreeSet<>(indicators);
			int version = 1;
			if (supersedes != null) {
				EvidenceView old = of(subject, supersedes).orElseThrow(NotFound::new);
				if (old.supersededBy() != null) {
					return Result.refused(Problem.of(field, "error.file-superseded", old.name()));
				}
				behind.addAll(old.indicators());
				version = old.version() + 1;
			}
			String hash = this.blobs.store(file, this.confidential.vault(subject).orElse(null));
			UUID id = this.ids.next();
			this.all.append(subject,
					new EvidenceView(id, accepted.name(), accepted.mediaType(), file.size(), hash, version, speaksOf,
							this.clock.instant().truncatedTo(ChronoUnit.MICROS), by, null, List.copyOf(behind)),
					supersedes);
			this.trail.added(subject, id, accepted.name(), hash, supersedes);
			return Result.done(id);
		}
	}

	/**
	 * Lets a document stand behind further indicators of the same subject.
	 * @throws NotFound if there is no such evidence
	 */
	@Transactional
	public void link(UUID evidence, Collection<String> indicators) {
		Subject subject = this.all.find(evidence).orElseThrow(NotFound::new).subject();
		List<String> added = indicators.stream()
			.distinct()
			.filter((indicator) -> this.all.link(evidence, indicator, this.clock.instant()))
			.toList();
		this.trail.linked(subject, evidence, added);
	}

	/** All documents of a subject, the newest first, superseded ones included. */
	@Transactional(readOnly = true)
	public List<EvidenceView> of(Subject subject) {
		return this.all.of(subject);
	}

	/** A document of this subject; empty if it is another's or nobody's. */
	@Transactional(readOnly = true)
	public Optional<EvidenceView> of(Subject subject, UUID id) {
		return of(subject).stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	/** What stands behind each indicator, superseded documents last. */
	Map<String, List<EvidenceView>> byIndicator(Subject subject) {
		List<EvidenceView> inOrder = of(subject).stream()
			.sorted(Comparator.comparing((EvidenceView each) -> each.supersededBy() != null))
			.toList();
		return inOrder.stream()
			.flatMap((each) -> each.indicators().stream())
			.distinct()
			.collect(Collectors.toMap((code) -> code,
					(code) -> inOrder.stream().filter((each) -> each.indicators().contains(code)).toList(),
					(one, other) -> one, LinkedHashMap::new));
	}

	/** A file that a person sent. */
	public interface Upload {

		/** What its sender calls it; never trusted. */
		String name();

		long size();

		InputStream open() throws IOException;

	}

}
