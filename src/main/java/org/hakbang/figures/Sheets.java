package org.hakbang.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hakbang.shared.SheetText;
import org.hakbang.sheet.SheetCells;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Rows of words, numbers and days as files for spreadsheets, sent as they come. */
interface Sheets extends AutoCloseable {

	String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/**
	 * Writes a row.
	 * @param cells texts, numbers and days; an empty text for nothing
	 */
	void row(List<?> cells);

	@Override
	void close() throws IOException;

	/** Sends a file; nothing is sent before the reader is known to be allowed it. */
	static OutputStream begin(HttpServletResponse response, String name, String mediaType) throws IOException {
		response.setContentType(mediaType);
		if (mediaType.startsWith("text/")) {
			response.setCharacterEncoding("UTF-8");
		}
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		return response.getOutputStream();
	}

	static Sheets csv(OutputStream out) throws IOException {
		OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(SheetText.BYTE_ORDER_MARK);
		return new Csv(new CSVPrinter(writer, CSVFormat.RFC4180));
	}

	static Sheets xlsx(OutputStream out, String sheet) {
		Workbook book = new Workbook(out, "Hakbang", "1.0");
		return new Xlsx(book, book.newWorksheet(sheet));
	}

	/** Comma-separated values. */
	record Csv(CSVPrinter printer) implements Sheets {

		@Override
		public void row(List<?> cells) {
			try {
				this.printer.printRecord(cells.stream()
					.map((cell) -> (cell instanceof Number) ? cell : SheetText.safe(String.valueOf(cell)))
					.toList());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public void close() throws IOException {
			this.printer.flush();
		}

	}

	/** A workbook of one sheet. Texts are texts there, never formulas. */
	final class Xlsx implements Sheets {

		/** After so many rows what is done is sent. */
		private static final int FLUSH = 200;

		private final Workbook book;

		private final Worksheet sheet;

		private int row;

		Xlsx(Workbook book, Worksheet sheet) {
			this.book = book;
			this.sheet = sheet;
		}

		@Override
		public void row(List<?> cells) {
			for (int column = 0; column < cells.size(); column++) {
				SheetCells.put(this.sheet, this.row, column, cells.get(column));
			}
			this.row++;
			if (this.row % FLUSH == 0) {
				try {
					this.sheet.flush();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

		@Override
		public void close() throws IOException {
			this.sheet.finish();
			this.book.finish();
		}

	}

}
