package org.hakbang.checklist;

import java.util.List;

/** A kind of file that may stand behind an answer. */
enum FileKind {

	PDF("application/pdf", "pdf"), JPEG("image/jpeg", "jpg", "jpeg"), PNG("image/png", "png"),
	WEBP("image/webp", "webp"), HEIC("image/heic", "heic", "heif"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	DOC("application/msword", "doc"), XLS("application/vnd.ms-excel", "xls"),
	ODT("application/vnd.oasis.opendocument.text", "odt"), ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	CSV("text/csv", "csv"), TEXT("text/plain", "txt");

	private final String mediaType;

	private final List<String> endings;

	FileKind(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = List.of(endings);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** The endings of its names; the first is the usual one. */
	List<String> endings() {
		return this.endings;
	}

}
