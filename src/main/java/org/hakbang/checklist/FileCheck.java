package org.hakbang.checklist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;

/**
 * Decides whether a file may come in. What it is, its content says; its name is cleaned
 * and must fit.
 */
final class FileCheck {

	private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

	private FileCheck() {
	}

	static Result<AcceptedFile> check(String sentName, SpooledFile file, String field) throws IOException {
		if (file.size() == 0) {
			return Result.refused(Problem.of(field, "error.file-empty"));
		}
		if (file.tooLarge()) {
			return Result.refused(Problem.of(field, "error.file-large", SpooledFile.LIMIT / 1024 / 1024));
		}
		FileName name = FileName.of(sentName);
		Look look = look(file, name.ending());
		if (look.refusal().isPresent()) {
			return Result.refused(Problem.of(field, look.refusal().get()));
		}
		FileKind kind = look.kind().orElse(null);
		if (kind == null) {
			return Result.refused(Problem.of(field, "error.file-kind"));
		}
		String usual = kind.endings().get(0);
		if (!name.ending().isEmpty() && !kind.endings().contains(name.ending())) {
			return Result.refused(Problem.of(field, "error.file-disguised", name.ending(), usual));
		}
		return Result
			.done(new AcceptedFile(name.with(name.ending().isEmpty() ? usual : name.ending()), kind.mediaType()));
	}

	private static Look look(SpooledFile file, String ending) throws IOException {
		byte[] head;
		try (InputStream in = file.open()) {
			head = in.readNBytes(8);
		}
		if (ZipContainer.begins(head)) {
			return ZipContainer.look(file.path());
		}
		if (OleContainer.begins(head)) {
			return OleContainer.look(file);
		}
		try (InputStream in = new BufferedInputStream(file.open())) {
			return switch (TYPES.detect(in, new Metadata()).toString()) {
				case "application/pdf" -> Look.at(FileKind.PDF);
				case "image/jpeg" -> Look.at(FileKind.JPEG);
				case "image/png" -> Look.at(FileKind.PNG);
				case "image/webp" -> Look.at(FileKind.WEBP);
				case "image/heic", "image/heif" -> Look.at(FileKind.HEIC);
				// Text cannot say by itself whether it is a table.
				case "text/plain", "text/csv" -> Look.at(ending.equals("csv") ? FileKind.CSV : FileKind.TEXT);
				default -> Look.unknown();
			};
		}
	}

	/**
	 * What a look inside showed.
	 *
	 * @param refusal the message that refuses it although its kind is known
	 */
	record Look(Optional<FileKind> kind, Optional<String> refusal) {

		static final String MACROS = "error.file-macros";

		static final String LOCKED = "error.file-locked";

		static Look at(FileKind kind) {
			return new Look(Optional.of(kind), Optional.empty());
		}

		static Look unknown() {
			return new Look(Optional.empty(), Optional.empty());
		}

		static Look refused(String message) {
			return new Look(Optional.empty(), Optional.of(message));
		}

	}

}
