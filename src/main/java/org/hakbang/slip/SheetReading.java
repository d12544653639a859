package org.hakbang.slip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.hakbang.checklist.AnswerFields;
import org.hakbang.checklist.AnswerFieldsView;
import org.hakbang.checklist.AnswerFieldsView.Choice;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * From the cells of a returned sheet to the fields of a form, each with the cell it came
 * from. What a cell says is not judged here: the form names what is wrong.
 */
@Component
class SheetReading {

	/** The code and the name stand above the questions. */
	private static final int HEAD = 8;

	private static final int NAME_ROW = 4;

	private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

	private final SlipFolder folder;

	private final AnswerFields answers;

	private final MessageSource messages;

	private final Exempt exempt;

	SheetReading(SlipFolder folder, AnswerFields answers, MessageSource messages, Exempt exempt) {
		this.folder = folder;
		this.answers = answers;
		this.messages = messages;
		this.exempt = exempt;
	}

	static Optional<SlipCode> code(Grid grid) {
		return grid.rows()
			.stream()
			.filter((row) -> row.number() <= HEAD)
			.flatMap((row) -> row.cells().values().stream())
			.flatMap((cell) -> SlipCode.read(cell.text()).stream())
			.findFirst();
	}

	/** Refused if rows are missing; under the field {@code sheet}. */
	Result<Returned> read(Grid grid, Slip slip) {
		return OfficeLanguage.during(() -> understood(grid, slip));
	}

	private Result<Returned> understood(Grid grid, Slip slip) {
		Map<String, Grid.Row> rows = new LinkedHashMap<>();
		grid.rows().forEach((row) -> rows.putIfAbsent(key(row.text(SheetRow.KEY)), row));
		Map<String, List<String>> fields = new TreeMap<>();
		Map<String, Returned.Cell> cells = new TreeMap<>();
		List<String> missing = new ArrayList<>();
		String name = grid.rows()
			.stream()
			.filter((row) -> row.number() == NAME_ROW)
			.map((row) -> row.text(SheetRow.QUESTION))
			.findFirst()
			.orElse("");
		this.folder.indicators(slip).forEach((asked, indicator) -> {
			List<SheetRow> lines = SheetRow.of(this.answers.asked(indicator, null, null));
			for (SheetRow line : lines) {
				Grid.Row row = rows.get(key(line.key()));
				if (row == null) {
					missing.add(line.key());
				}
				else {
					line(line, row, fields, cells);
				}
			}
			none(lines, rows, fields, cells);
		});
		if (!missing.isEmpty()) {
			return Result.refused(Problem.of("sheet", "slip.error.rows-missing", String.join(", ", missing)));
		}
		return Result
			.done(new Returned(Returned.Via.SHEET, LinkWork.tidy(name), fields, cells, slip.returned().settled()));
	}

	private static String key(String text) {
		return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private void line(SheetRow line, Grid.Row row, Map<String, List<String>> fields, Map<String, Returned.Cell> cells) {
		AnswerFieldsView view = line.asked();
		String answer = row.text(SheetRow.ANSWER);
		if (row.fault(SheetRow.ANSWER) != null) {
			at(line.field(), row, SheetRow.ANSWER, cells);
		}
		else if (this.exempt.is(answer)) {
			exempt(view, row, this.exempt.reason(answer), fields, cells);
		}
		else if (!answer.isEmpty()) {
			answer(line, row, answer, fields, cells);
		}
		if (line.first()) {
			beside(view.name("speaksOf"), day(row.text(SheetRow.SPEAKS_OF)), row, SheetRow.SPEAKS_OF, fields, cells);
			beside(view.name("statedByName"), row.text(SheetRow.STATED_BY), row, SheetRow.STATED_BY, fields, cells);
			boolean reason = fields.containsKey(view.name("na")) && !fields.containsKey(view.name("reason"));
			String remark = reason ? "reason" : "note";
			beside(view.name(remark), row.text(SheetRow.REMARK), row, SheetRow.REMARK, fields, cells);
		}
	}

	/** The reason stands behind the words, else in the remark. */
	private static void exempt(AnswerFieldsView view, Grid.Row row, String reason, Map<String, List<String>> fields,
			Map<String, Returned.Cell> cells) {
		fields.put(view.name("na"), List.of("on"));
		if (!reason.isEmpty()) {
			fields.put(view.name("reason"), List.of(reason));
		}
		at(view.name("reason"), row, reason.isEmpty() ? SheetRow.REMARK : SheetRow.ANSWER, cells);
	}

	private void answer(SheetRow line, Grid.Row row, String answer, Map<String, List<String>> fields,
			Map<String, Returned.Cell> cells) {
		AnswerFieldsView view = line.asked();
		Optional<Choice> alternative = named(view.alternatives(), answer);
		String field = alternative.isPresent() ? view.name("alternative") : line.field();
		Choice part = line.part();
		if (alternative.isPresent()) {
			fields.put(field, List.of(alternative.get().value()));
		}
		else if (view.kind().equals("items") && part != null) {
			if (!isNo(answer)) {
				// Anything but yes is no item, and the form will say so.
				String item = isYes(answer) ? part.value() : answer;
				fields.computeIfAbsent(field, (name) -> new ArrayList<>()).add(item);
				if (isYes(answer)) {
					return;
				}
			}
		}
		else if (view.kind().equals("pick")) {
			fields.put(field, List.of(named(view.choices(), answer).map(Choice::value).orElse(answer)));
		}
		else {
			fields.put(field, List.of(view.kind().equals("date") ? day(answer) : answer));
		}
		at(field, row, SheetRow.ANSWER, cells);
	}

	/** All of the items were answered with no. */
	private void none(List<SheetRow> lines, Map<String, Grid.Row> rows, Map<String, List<String>> fields,
			Map<String, Returned.Cell> cells) {
		SheetRow first = lines.get(0);
		if (first.asked().kind().equals("items") && !fields.containsKey(first.field())
				&& lines.stream()
					.map((line) -> rows.get(key(line.key())))
					.allMatch((row) -> row != null && isNo(row.text(SheetRow.ANSWER)))) {
			fields.put(first.asked().name("none"), List.of("on"));
		}
	}

	private static void beside(String field, String text, Grid.Row row, int column, Map<String, List<String>> fields,
			Map<String, Returned.Cell> cells) {
		if (!text.isEmpty()) {
			fields.put(field, List.of(text));
		}
		if (!text.isEmpty() || row.fault(column) != null) {
			at(field, row, column, cells);
		}
	}

	private static void at(String field, Grid.Row row, int column, Map<String, Returned.Cell> cells) {
		cells.put(field, new Returned.Cell(row.number(), Grid.letter(column), row.fault(column)));
	}

	/** A day that lost its format is the number of days since the end of 1899. */
	private static String day(String text) {
		return text.matches("[2-7][0-9]{4}") ? FIRST_DAY.plusDays(Long.parseLong(text)).toString() : text;
	}

	private static Optional<Choice> named(List<Choice> choices, String answer) {
		return choices.stream()
			.filter((choice) -> choice.label().strip().equalsIgnoreCase(answer)
					|| choice.value().equalsIgnoreCase(answer))
			.findFirst();
	}

	private boolean isYes(String answer) {
		return answer.equalsIgnoreCase(say("answer.yes")) || answer.equalsIgnoreCase("yes")
				|| answer.equalsIgnoreCase("x") || answer.equals("1");
	}

	private boolean isNo(String answer) {
		return answer.equalsIgnoreCase(say("answer.no")) || answer.equalsIgnoreCase("no") || answer.equals("0");
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
