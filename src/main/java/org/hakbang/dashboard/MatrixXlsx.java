package org.hakbang.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hakbang.sheet.SheetCells;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as a workbook: a sheet of lines that can be filtered, and one that says what
 * they are. Texts are texts there: a spreadsheet takes none for a formula.
 */
class MatrixXlsx implements MatrixReading.Table, AutoCloseable {

	/** After so many lines what is done is sent. */
	private static final int FLUSH = 200;

	private static final int FIRST_COLUMNS = 9;

	private final MatrixQuery query;

	private final MatrixWords words;

	private final Opening opening;

	private @Nullable Workbook book;

	private @Nullable Worksheet sheet;

	private List<String> notes = List.of();

	private int row;

	MatrixXlsx(MatrixQuery query, MatrixWords words, Opening opening) {
		this.query = query;
		this.words = words;
		this.opening = opening;
	}

	@Override
	public void begin(TerritoryView place, Instant at, int lines) {
		try {
			this.book = new Workbook(this.opening.of(place), "Hakbang", "1.0");
			this.sheet = this.book.newWorksheet(this.words.sheet("matrix"));
			this.notes = this.words.notes(place, this.query, at, lines);
			List<String> header = this.words.header(this.query);
			for (int column = 0; column < header.size(); column++) {
				this.sheet.value(0, column, header.get(column));
				this.sheet.style(0, column).bold().wrapText(true).set();
				this.sheet.width(column, (column < 2) ? 24 : (column < FIRST_COLUMNS) ? 13 : 12);
			}
			this.sheet.freezePane(2, 1);
			this.sheet.setAutoFilter(0, 0, lines, header.size() - 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void line(Line line, Map<String, Stand> stands) {
		this.row++;
		List<Object> values = this.words.row(line, stands, this.query);
		for (int column = 0; column < values.size(); column++) {
			SheetCells.put(this.sheet, this.row, column, values.get(column));
		}
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
		if (this.book != null) {
			this.sheet.finish();
			Worksheet about = this.book.newWorksheet(this.words.sheet("about"));
			for (int at = 0; at < this.notes.size(); at++) {
				about.value(at, 0, this.notes.get(at));
			}
			about.width(0, 100);
			this.book.finish();
		}
	}

}
