package org.hakbang.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
			assertThat(DirectoryTable.safe(start)).isEqualTo("'" + start);
		}
		assertThat(DirectoryTable.safe("Bank")).isEqualTo("Bank");
	}

	@Test
	void a_workbook_has_texts_numbers_and_days() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TABLE.xlsx(out);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Partenaires");
			assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
			assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(7);
			assertThat(book.getSheetAt(0).getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
				.isEqualTo("2026-11-28");
			assertThat(book.getSheetAt(0).getRow(2).getCell(1)).isNull();
		}
	}

}
