package org.hakbang.checklist;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hakbang.checklist.SampleFiles.bytes;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileCheckTest {

	static Stream<Arguments> taken() {
		return Stream.of(arguments("order.pdf", SampleFiles.pdf("EO 12"), FileKind.PDF),
				arguments("slip.JPG", SampleFiles.image("jpg"), FileKind.JPEG),
				arguments("slip.jpeg", SampleFiles.image("jpg"), FileKind.JPEG),
				arguments("slip.png", SampleFiles.image("png"), FileKind.PNG),
				arguments("slip.webp", SampleFiles.webp(), FileKind.WEBP),
				arguments("IMG_1.heic", SampleFiles.heic(), FileKind.HEIC),
				arguments("plan.docx", SampleFiles.docx(), FileKind.DOCX),
				arguments("table.xlsx", SampleFiles.xlsx(), FileKind.XLSX),
				arguments("slides.pptx", SampleFiles.pptx(), FileKind.PPTX),
				arguments("old.doc", SampleFiles.ole("Root Entry", "WordDocument"), FileKind.DOC),
				arguments("old.xls", SampleFiles.ole("Root Entry", "Workbook"), FileKind.XLS),
				arguments("plan.odt", SampleFiles.openDocument("text"), FileKind.ODT),
				arguments("table.ods", SampleFiles.openDocument("spreadsheet"), FileKind.ODS),
				arguments("list.csv", bytes("psgc,name\n0403405000,Calamba\n"), FileKind.CSV),
				arguments("list.csv", "\ufeffname\nPe\u00f1a\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
						FileKind.CSV),
				arguments("list.csv", "a\tb\n1\t2\n".getBytes(java.nio.charset.StandardCharsets.UTF_16), FileKind.CSV),
				arguments("notes.txt", bytes("Ten barangays along the lake"), FileKind.TEXT));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("taken")
	void what_it_is_its_content_says(String name, byte[] content, FileKind kind) throws IOException {
		assertThat(check(name, content)).isInstanceOfSatisfying(Result.Done.class,
				(done) -> assertThat(((AcceptedFile) done.value()).mediaType()).isEqualTo(kind.mediaType()));
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments("empty.pdf", new byte[0], "error.file-empty"),
				arguments("picture.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
						"error.file-kind"),
				arguments("page.html", bytes("<!DOCTYPE html><html><body>x</body></html>"), "error.file-kind"),
				arguments("list.csv", bytes("<html><script>alert(1)</script></html>"), "error.file-kind"),
				arguments("data.xml", bytes("<?xml version='1.0'?><a/>"), "error.file-kind"),
				arguments("setup.exe", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), "error.file-kind"),
				arguments("order.pdf", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), "error.file-kind"),
				arguments("run.sh", bytes("#!/bin/sh\nrm -rf /\n"), "error.file-kind"),
				arguments("list.txt", new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, "error.file-kind"),
				arguments("all.zip", SampleFiles.zip(Map.of("a.txt", "x")), "error.file-kind"),
				arguments("plan.docx", SampleFiles.zip(Map.of("a.txt", "x")), "error.file-kind"),
				arguments("plan.docx", bytes("PK\u0003\u0004 and nothing after"), "error.file-kind"),
				arguments("plan.odp", SampleFiles.openDocument("presentation"), "error.file-kind"),
				arguments("old.ppt", SampleFiles.ole("Root Entry", "PowerPoint Document"), "error.file-kind"),
				arguments("plan.docm", SampleFiles.docm(), "error.file-macros"),
				arguments("plan.docx", SampleFiles.docm(), "error.file-macros"),
				arguments("table.xlsx", SampleFiles.xlsm(), "error.file-macros"),
				arguments("old.doc", SampleFiles.ole("WordDocument", "Macros", "VBA"), "error.file-macros"),
				arguments("locked.docx", SampleFiles.ole("EncryptionInfo", "EncryptedPackage"), "error.file-locked"),
				arguments("slip.pdf", SampleFiles.image("png"), "error.file-disguised"),
				arguments("plan.xlsx", SampleFiles.docx(), "error.file-disguised"),
				arguments("order.pdf.exe", SampleFiles.pdf("x"), "error.file-disguised"),
				arguments("notes.pdf", bytes("Just words"), "error.file-disguised"));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("refused")
	void what_may_not_come_in_is_refused_beside_its_field(String name, byte[] content, String message)
			throws IOException {
		assertThat(check(name, content)).isInstanceOfSatisfying(Result.Refused.class,
				(refused) -> assertThat((Problem) refused.problems().get(0)).satisfies((problem) -> {
					assertThat(problem.message()).isEqualTo(message);
					assertThat(problem.field()).isEqualTo("file");
				}));
	}

	@Test
	void a_file_of_25_MB_is_taken_and_one_byte_more_is_not() throws IOException {
		byte[] full = new byte[(int) SpooledFile.LIMIT];
		System.arraycopy(SampleFiles.pdf("x"), 0, full, 0, 60);
		byte[] more = java.util.Arrays.copyOf(full, full.length + 1);

		assertThat(check("big.pdf", full)).isInstanceOf(Result.Done.class);
		assertThat(check("big.pdf", more)).isEqualTo(Result.refused(Problem.of("file", "error.file-large", 25L)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			order.pdf                          | order.pdf
			../../etc/passwd.pdf               | passwd.pdf
			C:\\Users\\me\\order.PDF           | order.pdf
			..pdf                              | pdf.pdf
			.pdf                               | pdf.pdf
			``                                 | document.pdf
			EO No. 12                          | EO No. 12.pdf
			a<b>:"?*.pdf                       | a_b_____.pdf
			con.pdf                            | _con.pdf
			Peña order.pdf                     | Peña order.pdf
			""")
	void a_hostile_name_is_made_harmless(String sent, String kept) throws IOException {
		assertThat(name(sent.replace("\\\\", "\\"))).isEqualTo(kept);
	}

	@Test
	void signs_that_hide_or_turn_are_taken_out_and_long_names_are_cut() throws IOException {
		assertThat(name("order\u202efdp.pdf")).isEqualTo("orderfdp.pdf");
		assertThat(name("or\u0000der\r\n\u200b.pdf")).isEqualTo("order.pdf");
		assertThat(name("x".repeat(500) + ".pdf")).hasSize(124).endsWith("x.pdf");
		assertThat(name("\uD83D\uDCC4".repeat(200) + ".pdf")).hasSizeLessThan(130);
	}

	private static String name(String sent) throws IOException {
		return ((AcceptedFile) ((Result.Done<?>) check(sent, SampleFiles.pdf("x"))).value()).name();
	}

	private static Result<AcceptedFile> check(String name, byte[] content) throws IOException {
		try (SpooledFile file = SpooledFile.of(SampleFiles.upload(name, content))) {
			return FileCheck.check(name, file, "file");
		}
	}

}
