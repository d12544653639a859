package org.hakbang.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hakbang.shared.SheetText;
import org.hakbang.sheet.SheetCells;

/**
 * A list of a directory to be taken away.
 *
 * @param name of the sheet
 * @param rows of texts, numbers and days, one value for each column
 */
public record DirectoryTable(String name, List<String> header, List<List<Object>> rows) {

	private static final int WIDTH = 24;

	/** UTF-8 with a byte order mark, so that spreadsheets read the accents. */
	public void csv(OutputStream out) throws IOException {
		OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(SheetText.BYTE_ORDER_MARK);
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		printer.printRecord(this.header);
		for (List<Object> row : this.rows) {
			printer.printRecord(row.stream().map((cell) -> SheetText.safe(cell.toString())).toList());
		}
		printer.flush();
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
				SheetCells.put(sheet, row + 1, column, this.rows.get(row).get(column));
			}
		}
		book.finish();
	}

}
