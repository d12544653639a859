package org.hakbang.helpdesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.sheet.Grid;
import org.hakbang.sheet.GridReading;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The list that a desk fills in on its own machine, one person a line, and reads in
 * afterwards. Its columns are found by the words above them, in whatever order.
 */
@Component
class BatchSheet {

	private static final int HEAD = 10;

	private static final int WIDTH = 26;

	private static final String AGREED = "batch.agreed.column";

	private final BatchWords words;

	private final MessageSource messages;

	BatchSheet(BatchWords words, MessageSource messages) {
		this.words = words;
		this.messages = messages;
	}

	/** An empty list as a workbook, with the options to choose from in its cells. */
	byte[] workbook(DeskView desk, List<IntakeField> asked) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Hakbang", null)) {
			Worksheet sheet = book.newWorksheet(say("batch.sheet.name"));
			Worksheet choices = book.newWorksheet(say("batch.sheet.choices"));
			choices.setVisibilityState(VisibilityState.HIDDEN);
			List<String> heads = heads(asked);
			for (int column = 0; column < heads.size(); column++) {
				sheet.width(column, WIDTH);
				sheet.value(0, column, heads.get(column));
				sheet.style(0, column).bold().fillColor("E1EEEE").borderStyle(BorderStyle.THIN).wrapText(true).set();
				// A number that begins with a plus or a zero stays as it was typed.
				sheet.range(1, column, Batches.MOST, column).style().format("@").set();
				List<String> offered = (column < asked.size()) ? offered(asked.get(column), desk) : yesNo();
				for (int at = 0; at < offered.size(); at++) {
					choices.value(at, column, offered.get(at));
				}
				if (!offered.isEmpty()) {
					sheet.range(1, column, Batches.MOST, column)
						.validateWithList(choices.range(0, column, offered.size() - 1, column))
						.showErrorMessage(false);
				}
			}
			sheet.freezePane(0, 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** The same as lines of text, for whoever has no such program. */
	String lines(List<IntakeField> asked) {
		return "\ufeff" + heads(asked).stream()
			.map((head) -> '"' + head.replace("\"", "\"\"") + '"')
			.collect(Collectors.joining(";")) + "\r\n";
	}

	private List<String> heads(List<IntakeField> asked) {
		return Stream
			.concat(asked.stream().map((field) -> field.label().in(LocaleContextHolder.getLocale())),
					Stream.of(say(AGREED)))
			.toList();
	}

	private List<String> offered(IntakeField field, DeskView desk) {
		Locale reader = LocaleContextHolder.getLocale();
		return switch (field.kind()) {
			case CHOICE, CHOICES -> field.options().stream().map((option) -> option.label().in(reader)).toList();
			case PLACE -> List.copyOf(this.words.places(desk).values());
			case YES_NO -> yesNo();
			default -> List.of();
		};
	}

	private List<String> yesNo() {
		return List.of(say("intake.word.yes"), say("intake.word.no"));
	}

	/**
	 * The rows of a list that came back. Refused under {@code sheet}: no sheet, no head,
	 * a column missing.
	 */
	Result<List<BatchRow>> read(byte[] file, DeskView desk, List<IntakeField> asked) {
		Grid grid = GridReading.read(file).orElse(null);
		if (grid == null) {
			return Result.refused(Problem.of("sheet", "batch.sheet.none"));
		}
		Grid.Row head = grid.rows()
			.stream()
			.filter((row) -> row.number() <= HEAD && columns(row, asked).size() > 1)
			.findFirst()
			.orElse(null);
		if (head == null) {
			return Result.refused(Problem.of("sheet", "batch.sheet.no-head"));
		}
		Map<IntakeField, Integer> columns = columns(head, asked);
		String missing = asked.stream()
			.filter((field) -> field.required() && !columns.containsKey(field))
			.map((field) -> field.label().in(LocaleContextHolder.getLocale()))
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			return Result.refused(Problem.of("sheet", "batch.sheet.column-missing", missing));
		}
		int agreed = head.cells()
			.keySet()
			.stream()
			.filter((column) -> this.words.says(head.text(column), AGREED))
			.findFirst()
			.orElse(-1);
		Map<String, String> places = this.words.places(desk);
		List<BatchRow> rows = new ArrayList<>();
		for (Grid.Row row : grid.rows()) {
			boolean empty = columns.values().stream().allMatch((at) -> row.text(at).isEmpty() && row.fault(at) == null);
			if (row.number() > head.number() && !empty) {
				rows.add(row(rows.size() + 1, row, columns, this.words.yes(row.text(agreed)), places));
			}
		}
		return Result.done(rows);
	}

	private BatchRow row(int number, Grid.Row row, Map<IntakeField, Integer> columns, boolean agreed,
			Map<String, String> places) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		Map<String, String> letters = new HashMap<>();
		Map<String, String> faults = new HashMap<>();
		columns.forEach((field, at) -> {
			letters.put(field.id(), Grid.letter(at));
			Grid.Fault fault = row.fault(at);
			if (fault != null) {
				faults.put(field.id(), fault.key());
			}
			else if (!row.text(at).isEmpty()) {
				typed.put(field.id(), this.words.values(field, row.text(at), places));
			}
		});
		return new BatchRow(number, row.number(), typed, letters, faults, agreed, false);
	}

	private static Map<IntakeField, Integer> columns(Grid.Row row, List<IntakeField> asked) {
		Map<IntakeField, Integer> columns = new LinkedHashMap<>();
		for (IntakeField field : asked) {
			row.cells()
				.keySet()
				.stream()
				.filter((column) -> BatchWords.names(row.text(column), field))
				.findFirst()
				.ifPresent((column) -> columns.put(field, column));
		}
		return columns;
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
