package org.hakbang.checklist;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.privacy.Confidential;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that came with something nobody has accepted yet. Whoever accepts it makes them
 * evidence; the caller has checked that the actor may, and keeps the {@link HeldFile}.
 */
@Service
public class HeldFiles {

	private final Blobs blobs;

	private final AllEvidence all;

	private final AllAnswers subjects;

	private final Confidential confidential;

	private final ChecklistTrail trail;

	private final Ids ids;

	private final Clock clock;

	HeldFiles(Blobs blobs, AllEvidence all, AllAnswers subjects, Confidential confidential, ChecklistTrail trail,
			Ids ids, Clock clock) {
		this.blobs = blobs;
		this.all = all;
		this.subjects = subjects;
		this.confidential = confidential;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	/** Refused for the same reasons, in the same words, as {@link Evidences#add}. */
	@Transactional(rollbackFor = Exception.class)
	public Result<HeldFile> hold(Upload upload, String field) throws IOException {
		return keep(null, upload, field);
	}

	/**
	 * Holds a file sealed in a vault: for a confidential subject that is not there yet.
	 * Who keeps the answer seals its name.
	 * @throws IllegalStateException if the vault was shredded
	 */
	@Transactional(rollbackFor = Exception.class)
	public Result<HeldFile> hold(UUID vault, Upload upload, String field) throws IOException {
		return keep(vault, upload, field);
	}

	/**
	 * Looks at a file that somebody else keeps; refused like one that is held.
	 * @return its hash is that of its content
	 */
	public Result<HeldFile> look(Upload upload, String field) throws IOException {
		try (SpooledFile file = SpooledFile.of(upload)) {
			return looked(file, upload, field);
		}
	}

	private static Result<HeldFile> looked(SpooledFile file, Upload upload, String field) throws IOException {
		Result<AcceptedFile> checked = FileCheck.check(upload.name(), file, field);
		if (checked instanceof Result.Refused<AcceptedFile> refused) {
			return Result.refused(refused.problems());
		}
		AcceptedFile accepted = ((Result.Done<AcceptedFile>) checked).value();
		return Result.done(new HeldFile(accepted.name(), accepted.mediaType(), file.size(), file.sha256()));
	}

	private Result<HeldFile> keep(@Nullable UUID vault, Upload upload, String field) throws IOException {
		try (SpooledFile file = SpooledFile.of(upload)) {
			Result<HeldFile> looked = looked(file, upload, field);
			if (looked instanceof Result.Refused<HeldFile>) {
				return looked;
			}
			HeldFile held = ((Result.Done<HeldFile>) looked).value();
			return Result.done(new HeldFile(held.name(), held.mediaType(), held.size(), this.blobs.store(file, vault)));
		}
	}

	/**
	 * Makes it evidence of a subject.
	 * @param speaksOf the date it speaks of, null if unknown
	 * @throws IllegalArgumentException if it is not held for the subject's vault, or is
	 * held for one and the subject has none
	 */
	@Transactional
	public UUID accept(Subject subject, Collection<String> indicators, HeldFile file, @Nullable LocalDate speaksOf,
			PersonId by) {
		if (!this.blobs.vault(file.sha256()).equals(this.confidential.vault(subject))) {
			throw new IllegalArgumentException("The file is not held for the vault of " + subject.key());
		}
		this.subjects.lock(subject);
		UUID id = this.ids.next();
		this.all.append(subject,
				new EvidenceView(id, file.name(), file.mediaType(), file.size(), file.sha256(), 1, speaksOf,
						this.clock.instant().truncatedTo(ChronoUnit.MICROS), by, null,
						List.copyOf(new TreeSet<>(indicators))),
				null);
		this.trail.added(subject, id, file.name(), file.sha256(), null);
		return id;
	}

	/**
	 * Writes its content, one chunk in memory at a time.
	 * @throws org.hakbang.shared.NotFound if its vault was shredded; nothing is written
	 */
	public void write(HeldFile file, OutputStream out) throws IOException {
		this.blobs.write(file.sha256(), out);
	}

}
