package org.hakbang.dashboard;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hakbang.shared.SheetText;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as comma-separated values: notes, an empty line, a header, a line for each
 * territory. UTF-8 with a byte order mark, so that spreadsheets read the accents.
 */
class MatrixCsv implements MatrixReading.Table, AutoCloseable {

	private final MatrixQuery query;

	private final MatrixWords words;

	private final Opening opening;

	private @Nullable CSVPrinter printer;

	MatrixCsv(MatrixQuery query, MatrixWords words, Opening opening) {
		this.query = query;
		this.words = words;
		this.opening = opening;
	}

	@Override
	public void begin(TerritoryView place, Instant at, int lines) {
		try {
			OutputStreamWriter out = new OutputStreamWriter(this.opening.of(place), StandardCharsets.UTF_8);
			out.write(SheetText.BYTE_ORDER_MARK);
			this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
			for (String note : this.words.notes(place, this.query, at, lines)) {
				print(List.of(note));
			}
			this.printer.println();
			print(this.words.header(this.query));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void line(Line line, Map<String, Stand> stands) {
		print(this.words.row(line, stands, this.query));
	}

	private void print(List<?> row) {
		try {
			this.printer.printRecord(row.stream().map((cell) -> SheetText.safe(String.valueOf(cell))).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		if (this.printer != null) {
			this.printer.flush();
		}
	}

}
