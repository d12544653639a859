package org.hakbang.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list of a directory to be taken away.
 *
 * @param name of the sheet
 * @param rows of texts, numbers and days, one value for each column
 */
public record DirectoryTable(String name, List<String> header, List<List<Object>> rows) {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final int WIDTH = 24;

	/** UTF-8 with a byte order mark, so that spreadsheets read the accents. */
	public void csv(OutputStream out) throws IOException {
		OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		printer.printRecord(this.header);
		for (List<Object> row : this.rows) {
			printer.printRecord(row.stream().map((cell) -> safe(cell.toString())).toList());
		}
		printer.flush();
	}

	/** A spreadsheet would take what begins like this for a formula. */
	static String safe(String text) {
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	/** Texts are texts there: a spreadsheet takes none for a formula. */
	public void xlsx(OutputStream out) throws IOException {
		Workbook book = new Workbook(out, "Hakbang", "1.0");
		Worksheet sheet = book.newWorksheet(this.name);
		for (int column = 0; column < this.header.size(); column++) {
			sheet.value(0, column, this.header.get(column));
			sheet.style(0, column).bold().wrapText(true).set();
			sheet.width(column, WIDTH);
		}
		sheet.freezePane(1, 1);
		sheet.setAutoFilter(0, 0, this.rows.size(), this.header.size() - 1);
		for (int row = 0; row < this.rows.size(); row++) {
			for (int column = 0; column < this.header.size(); column++) {
				cell(sheet, row + 1, column, this.rows.get(row).get(column));
			}
		}
		book.finish();
	}

	private static void cell(Worksheet sheet, int row, int column, Object value) {
		if (value instanceof Number number) {
			sheet.value(row, column, number);
		}
		else if (value instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (!value.toString().isEmpty()) {
			sheet.value(row, column, value.toString());
		}
	}

}
