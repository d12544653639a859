package org.hakbang.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hakbang.shared.SheetText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryTableTest {

	private static final DirectoryTable TABLE = new DirectoryTable("Partenaires", List.of("Name", "Age", "Day"),
			List.of(List.of("=HYPERLINK(\"http://evil\")", 7, LocalDate.of(2026, 11, 28)),
					List.of("Délégation, \"the\" one", "", "")));

	@Test
	void no_text_is_taken_for_a_formula_and_accents_are_read() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TABLE.csv(out);
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFName,Age,Day\r\n"
				+ "\"'=HYPERLINK(\"\"http://evil\"\")\",7,2026-11-28\r\n\"Délégation, \"\"the\"\" one\",,\r\n");
		for (String start : List.of("+1", "-1", "@sum", "\t=1", "\r=1", "\n=1")) {
			assertThat(SheetText.safe(start)).isEqualTo("'" + start);
		}
		assertThat(SheetText.safe("Bank")).isEqualTo("Bank");
	}

	@Test
	void a_workbook_has_texts_numbers_and_days() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TABLE.xlsx(out);
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(book.getFirstSheet().getName()).isEqualTo("Partenaires");
			List<Row> rows = book.getFirstSheet().read();
			assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
			assertThat(rows.get(1).getCellText(0)).startsWith("=HYPERLINK");
			assertThat(rows.get(1).getCellAsNumber(1))
				.hasValueSatisfying((age) -> assertThat(age.intValue()).isEqualTo(7));
			assertThat(rows.get(1).getCellAsDate(2).map(java.time.LocalDateTime::toLocalDate))
				.contains(LocalDate.of(2026, 11, 28));
		}
	}

}
