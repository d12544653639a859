package org.hakbang.helpdesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.HeldFile;
import org.hakbang.checklist.HeldFiles;
import org.hakbang.helpdesk.domain.ApplyDraftFiles;
import org.hakbang.helpdesk.domain.ApplyDrafts;
import org.hakbang.privacy.OpenVault;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Component;

/**
 * Files of a request that was not sent yet, sealed in the draft's vault. The caller has
 * locked the draft.
 */
@Component
class DraftFiles {

	/**
	 * In bytes: what is held of all requests together that nobody has sent. Whoever fills
	 * it keeps others from sending files now, not from applying, and not the disk.
	 */
	static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

	/** So much of a file fits into a row of the table when it is sealed. */
	private static final int CHUNK = 256 * 1024 - OpenVault.OVERHEAD;

	private final ApplyDraftFiles rows;

	private final HeldFiles held;

	private final Vaults vaults;

	private final Ids ids;

	private final Clock clock;

	DraftFiles(ApplyDraftFiles rows, HeldFiles held, Vaults vaults, Ids ids, Clock clock) {
		this.rows = rows;
		this.held = held;
		this.vaults = vaults;
		this.ids = ids;
		this.clock = clock;
	}

	/** In the order in which they came. */
	List<DraftFile> of(ApplyDrafts.Row draft, OpenVault vault) {
		return this.rows.of(draft.id())
			.stream()
			.map((row) -> new DraftFile(row.id(), vault.openText(place(row.id()), row.sealed()), row.size()))
			.toList();
	}

	/**
	 * Takes files in; what is there already comes in once. Refused under {@code files},
	 * then the caller rolls back.
	 */
	Result<UUID> add(ApplyDrafts.Row draft, List<Upload> uploads) throws IOException {
		OpenVault vault = this.vaults.opened(draft.vault());
		long room = MOST_BYTES - this.rows.bytes();
		for (Upload upload : uploads) {
			room -= upload.size();
			if (room < 0) {
				return Result.refused(Problem.of("files", "apply.files.no-room"));
			}
			Result<HeldFile> looked = this.held.look(upload, "files");
			if (looked instanceof Result.Refused<HeldFile> refused) {
				return Result.refused(refused.problems());
			}
			HeldFile file = ((Result.Done<HeldFile>) looked).value();
			String print = vault.fingerprint("draft file " + file.sha256());
			if (!this.rows.holds(draft.id(), print)) {
				keep(draft, vault, file, print, upload);
			}
		}
		return (this.rows.of(draft.id()).size() > PublicMessages.MOST)
				? Result.refused(Problem.of("files", "apply.files.many", PublicMessages.MOST))
				: Result.done(draft.id());
	}

	private void keep(ApplyDrafts.Row draft, OpenVault vault, HeldFile file, String print, Upload upload)
			throws IOException {
		UUID id = this.ids.next();
		this.rows.add(draft.id(), new ApplyDraftFiles.Row(id, vault.seal(place(id), file.name()), file.size()), print,
				this.clock.instant());
		try (InputStream in = upload.open()) {
			byte[] chunk = in.readNBytes(CHUNK);
			for (int number = 0; chunk.length > 0; number++) {
				this.rows.add(id, number, vault.seal(place(id, number), chunk));
				chunk = in.readNBytes(CHUNK);
			}
		}
	}

	/** Takes a file out, if the draft has it. */
	void remove(ApplyDrafts.Row draft, UUID file) {
		this.rows.end(draft.id(), file, this.clock.instant());
	}

	/** All files as they came, to be taken into a case. */
	List<Upload> uploads(ApplyDrafts.Row draft) {
		OpenVault vault = this.vaults.opened(draft.vault());
		return of(draft, vault).stream().<Upload>map((file) -> new Kept(this.rows, vault, file)).toList();
	}

	private static String place(UUID file) {
		return "draft-file " + file + " name";
	}

	private static String place(UUID file, int number) {
		return "draft-file " + file + " " + number;
	}

	/** A file of a draft as if it were sent again; one chunk in memory at a time. */
	private record Kept(ApplyDraftFiles rows, OpenVault vault, DraftFile file) implements Upload {

		@Override
		public String name() {
			return this.file.name();
		}

		@Override
		public long size() {
			return this.file.size();
		}

		@Override
		public InputStream open() {
			return new SequenceInputStream(new Enumeration<InputStream>() {

				private int next;

				private byte[] chunk = read();

				private byte[] read() {
					return Kept.this.rows.chunk(Kept.this.file.id(), this.next)
						.map((sealed) -> Kept.this.vault.open(place(Kept.this.file.id(), this.next), sealed))
						.orElse(new byte[0]);
				}

				@Override
				public boolean hasMoreElements() {
					return this.chunk.length > 0;
				}

				@Override
				public InputStream nextElement() {
					if (!hasMoreElements()) {
						throw new NoSuchElementException();
					}
					InputStream part = new ByteArrayInputStream(this.chunk);
					this.next++;
					this.chunk = read();
					return part;
				}

			});
		}

	}

}
