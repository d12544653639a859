package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.hakbang.checklist.FileCheck.Look;

/**
 * Office documents that are zip files: says which, by their list of contents. Only two
 * small entries are ever unpacked, and those not beyond a limit.
 */
final class ZipContainer {

	private static final int READ_AT_MOST = 1024 * 1024;

	private static final Map<String, FileKind> OPEN_DOCUMENT = Map.of(FileKind.ODT.mediaType(), FileKind.ODT,
			FileKind.ODS.mediaType(), FileKind.ODS);

	private ZipContainer() {
	}

	static boolean begins(byte[] head) {
		return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
	}

	static Look look(Path path) throws IOException {
		try (ZipFile zip = new ZipFile(path.toFile())) {
			List<String> names = zip.stream().map((entry) -> entry.getName().toLowerCase(Locale.ROOT)).toList();
			if (names.stream().anyMatch(ZipContainer::isMacro)) {
				return Look.refused(Look.MACROS);
			}
			String contents = text(zip, "[Content_Types].xml");
			if (contents.toLowerCase(Locale.ROOT).contains("macroenabled")) {
				return Look.refused(Look.MACROS);
			}
			if (names.contains("word/document.xml") && contents.contains("wordprocessingml.document.main+xml")) {
				return Look.at(FileKind.DOCX);
			}
			if (names.contains("xl/workbook.xml") && contents.contains("spreadsheetml.sheet.main+xml")) {
				return Look.at(FileKind.XLSX);
			}
			if (names.contains("ppt/presentation.xml") && contents.contains("presentationml.presentation.main+xml")) {
				return Look.at(FileKind.PPTX);
			}
			FileKind kind = OPEN_DOCUMENT.get(text(zip, "mimetype").strip());
			return (kind != null && names.contains("content.xml")) ? Look.at(kind) : Look.unknown();
		}
		catch (ZipException | IllegalArgumentException ex) {
			return Look.unknown();
		}
	}

	private static boolean isMacro(String name) {
		return name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")
				|| (name.matches("(basic|scripts)/.+[^/]") && !name.matches("basic/(.*/)?(script|dialog)-l[bc]\\.xml"));
	}

	private static String text(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			return "";
		}
		try (InputStream in = zip.getInputStream(entry)) {
			return new String(in.readNBytes(READ_AT_MOST), StandardCharsets.UTF_8);
		}
	}

}
