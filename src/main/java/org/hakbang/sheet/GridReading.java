package org.hakbang.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the cells out of a file that anybody may have made: an XLSX or a CSV. Nothing in
 * it is run, nothing beyond a few thousand cells is read.
 */
public final class GridReading {

	private static final int MOST_DIGITS = 300;

	/** The largest sheet that is taken: 2 MB. */
	public static final int LARGEST = 2 * 1024 * 1024;

	/** What it may grow to when it is unpacked: an honest sheet is far below. */
	private static final int LARGEST_UNPACKED = 24 * 1024 * 1024;

	private static final int MOST_ROWS = 1000;

	private static final int COLUMNS = 26;

	private static final int LONGEST = 5000;

	private GridReading() {
	}

	/** Empty if it is no sheet, or one that no office has made out of ours. */
	public static Optional<Grid> read(byte[] file) {
		try {
			if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
				return small(file) ? Optional.of(workbook(file)) : Optional.empty();
			}
			return Optional.of(csv(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString()));
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
		catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException
				| IndexOutOfBoundsException | NullPointerException | java.io.UncheckedIOException ex) {
			// Whatever is wrong inside, it is not a sheet that can be read.
			return Optional.empty();
		}
	}

	/** Unpacks it once, keeping nothing, so that a bomb goes off outside. */
	private static boolean small(byte[] file) throws IOException {
		byte[] buffer = new byte[64 * 1024];
		long size = 0;
		// By its directory, as the reader does: fastexcel's own files have no sizes
		// elsewhere.
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				try (InputStream in = zip.getInputStream(entry)) {
					if (SheetEnd.beyond(in)) {
						return false;
					}
				}
				try (InputStream in = zip.getInputStream(entry)) {
					int read = in.read(buffer);
					while (read >= 0) {
						size += read;
						if (size > LARGEST_UNPACKED) {
							return false;
						}
						read = in.read(buffer);
					}
				}
				try (InputStream in = zip.getInputStream(entry)) {
					if (SheetEnd.beyond(in)) {
						return false;
					}
				}
			}
		}
		return size > 0;
	}

	private static Grid workbook(byte[] file) throws IOException {
		List<Grid.Row> rows = new ArrayList<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file),
				new ReadingOptions(true, true)); Stream<Row> stream = book.getFirstSheet().openStream()) {
			stream.limit(MOST_ROWS).forEach((row) -> {
				Map<Integer, Grid.Cell> cells = new TreeMap<>();
				for (org.dhatim.fastexcel.reader.Cell cell : row) {
					if (cell != null && cell.getColumnIndex() < COLUMNS) {
						cells.put(cell.getColumnIndex(), cell(cell));
					}
				}
				rows.add(new Grid.Row(row.getRowNum(), cells));
			});
		}
		return new Grid(rows);
	}

	private static Grid.Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
		return switch (cell.getType()) {
			case FORMULA -> new Grid.Cell("", Grid.Fault.FORMULA);
			case ERROR -> new Grid.Cell("", Grid.Fault.ERROR);
			case NUMBER ->
				tooLong(cell.asNumber()) ? new Grid.Cell("", Grid.Fault.ERROR) : new Grid.Cell(number(cell), null);
			case BOOLEAN -> new Grid.Cell(cell.asBoolean() ? "yes" : "no", null);
			case EMPTY -> new Grid.Cell("", null);
			case STRING -> new Grid.Cell(cut(cell.asString()), null);
		};
	}

	/** Whoever reckons with a number of a million digits is never done. */
	private static boolean tooLong(BigDecimal number) {
		return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
	}

	private static String number(org.dhatim.fastexcel.reader.Cell cell) {
		String format = (cell.getDataFormatString() != null) ? cell.getDataFormatString() : "";
		// Days and shares are numbers whose format says what they are.
		String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
		BigDecimal number = cell.asNumber();
		if (plain.contains("yy") || plain.matches(".*\\bd{1,4}\\b.*m.*|.*m.*\\bd{1,4}\\b.*")) {
			return cell.asDate().toLocalDate().toString();
		}
		if (plain.contains("%")) {
			number = number.movePointRight(2);
		}
		// What a sheet shows as 44.1 it may keep as 44.100000000000001.
		BigDecimal tidy = number.setScale(Math.min(Math.max(number.scale(), 0), 9), java.math.RoundingMode.HALF_EVEN);
		return (tidy.signum() == 0) ? "0" : tidy.stripTrailingZeros().toPlainString();
	}

	private static Grid csv(String text) throws IOException {
		String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
		if (plain.chars().anyMatch((letter) -> letter == 0)) {
			return new Grid(List.of());
		}
		String head = plain.lines().findFirst().orElse("");
		char between = head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
		List<Grid.Row> rows = new ArrayList<>();
		CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(between).setIgnoreEmptyLines(false).get();
		try (org.apache.commons.csv.CSVParser parser = format.parse(new StringReader(plain))) {
			for (CSVRecord record : parser) {
				if (record.getRecordNumber() > MOST_ROWS) {
					break;
				}
				Map<Integer, Grid.Cell> cells = new TreeMap<>();
				for (int at = 0; at < Math.min(record.size(), COLUMNS); at++) {
					String value = cut(record.get(at));
					cells.put(at,
							value.startsWith("=") ? new Grid.Cell("", Grid.Fault.FORMULA) : new Grid.Cell(value, null));
				}
				rows.add(new Grid.Row((int) record.getRecordNumber(), cells));
			}
		}
		return new Grid(rows);
	}

	private static String cut(String text) {
		String strip = text.strip();
		return (strip.length() > LONGEST) ? strip.substring(0, LONGEST) : strip;
	}

}
