package org.hakbang.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hakbang.checklist.AnswerFields;
import org.hakbang.checklist.AnswerFieldsView;
import org.hakbang.checklist.AnswerFieldsView.Choice;
import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the sheet of a slip: a row for each question, with its code in it, so that it
 * finds its way back.
 */
@Component
public class SheetWriting {

	private static final List<String> COLUMNS = List.of("no", "question", "answer", "how", "speaks-of", "stated-by",
			"remark");

	private static final List<Integer> WIDTHS = List.of(14, 60, 24, 34, 18, 24, 34);

	private static final int HEAD = 5;

	private final SlipFolder folder;

	private final AnswerFields fields;

	private final Territories territories;

	private final MessageSource messages;

	SheetWriting(SlipFolder folder, AnswerFields fields, Territories territories, MessageSource messages) {
		this.folder = folder;
		this.fields = fields;
		this.territories = territories;
		this.messages = messages;
	}

	/** The sheet of a slip, for whoever may take it in again. */
	@Transactional(readOnly = true)
	public byte[] of(SlipId id) {
		return write(this.folder.get(id));
	}

	/** The file's bytes: some ten kilobytes, for a slip has few questions. */
	byte[] write(Slip slip) {
		return OfficeLanguage.during(() -> written(slip));
	}

	private byte[] written(Slip slip) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Hakbang", null)) {
			Worksheet sheet = book.newWorksheet(say("slip.sheet.name"));
			Worksheet choices = book.newWorksheet(say("slip.sheet.choices"));
			choices.setVisibilityState(VisibilityState.HIDDEN);
			head(sheet, slip);
			Country country = this.territories.country(slip.territory());
			int row = HEAD + 1;
			int column = 0;
			for (Map.Entry<Asked, Indicator> asked : this.folder.indicators(slip).entrySet()) {
				AnswerFieldsView view = this.fields.asked(asked.getValue(), null, null);
				for (SheetRow line : SheetRow.of(view)) {
					line(sheet, row, line, asked.getKey(), country.currency());
					List<String> offered = offered(view);
					if (!offered.isEmpty()) {
						offer(sheet, row, choices, column++, offered);
					}
					row++;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void head(Worksheet sheet, Slip slip) {
		Country country = this.territories.country(slip.territory());
		pair(sheet, 0, "slip.sheet.code", slip.code().toString());
		pair(sheet, 1, "slip.sheet.office", country.offices().getOrDefault(slip.office(), Text.NONE).in(locale()) + ", "
				+ this.territories.get(slip.territory()).name());
		pair(sheet, 2, "slip.sheet.due", slip.due().toString());
		pair(sheet, 3, "slip.sheet.by", "");
		sheet.style(3, 1).borderStyle(BorderStyle.THIN).set();
		sheet.value(4, 0,
				say(this.folder.definition(slip).official() ? "slip.sheet.how-to" : "slip.sheet.how-to-draft"));
		for (int at = 0; at < COLUMNS.size(); at++) {
			sheet.width(at, WIDTHS.get(at));
			sheet.value(HEAD, at, say("slip.sheet.column." + COLUMNS.get(at)));
			sheet.style(HEAD, at).bold().fillColor("E1EEEE").borderStyle(BorderStyle.THIN).wrapText(true).set();
		}
		sheet.freezePane(0, HEAD + 1);
		sheet.pageOrientation("landscape");
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
	}

	private void pair(Worksheet sheet, int row, String key, String value) {
		sheet.value(row, 0, say(key));
		sheet.style(row, 0).bold().set();
		sheet.value(row, 1, value);
		sheet.style(row, 1).bold().set();
	}

	private void line(Worksheet sheet, int row, SheetRow line, Asked asked, String currency) {
		sheet.value(row, SheetRow.KEY, line.key());
		String question = asked.question().in(locale());
		Choice part = line.part();
		sheet.value(row, SheetRow.QUESTION, (part == null) ? question : say("slip.sheet.part", question, part.label()));
		sheet.value(row, SheetRow.HOW, how(line, currency));
		for (int at = 0; at < COLUMNS.size(); at++) {
			boolean free = at == SheetRow.ANSWER || (line.first() && at > SheetRow.HOW);
			sheet.style(row, at)
				.wrapText(true)
				.verticalAlignment("top")
				.borderStyle(BorderStyle.THIN)
				.fillColor(free ? "FFFFFF" : "F6F5F1")
				.set();
		}
	}

	private String how(SheetRow line, String currency) {
		AnswerFieldsView view = line.asked();
		String how = switch (view.kind()) {
			case "pick" -> say("slip.sheet.how.pick", joined(view.choices()));
			case "items" -> say("slip.sheet.how.items");
			case "parts" -> say("slip.sheet.how.number", view.unit()).strip();
			case "amount" -> say("slip.sheet.how.amount", currency);
			case "date" -> say("slip.sheet.how.date");
			default -> say("slip.sheet.how.number", view.unit()).strip();
		};
		return (view.alternatives().isEmpty() || !line.first()) ? how
				: say("slip.sheet.how.or", how, joined(view.alternatives()));
	}

	private static String joined(List<Choice> choices) {
		return choices.stream().map(Choice::label).collect(Collectors.joining(" / "));
	}

	/** What can be chosen from a list in the cell. */
	private List<String> offered(AnswerFieldsView view) {
		if (view.kind().equals("pick")) {
			return Stream
				.concat(view.choices().stream().map(Choice::label), Stream.of(say("slip.sheet.not-applicable")))
				.toList();
		}
		return view.kind().equals("items") ? Stream.of("answer.yes", "answer.no").map(this::say).toList() : List.of();
	}

	private static void offer(Worksheet sheet, int row, Worksheet choices, int column, List<String> offered) {
		for (int at = 0; at < offered.size(); at++) {
			choices.value(at, column, offered.get(at));
		}
		sheet.range(row, SheetRow.ANSWER, row, SheetRow.ANSWER)
			.validateWithList(choices.range(0, column, offered.size() - 1, column))
			.showErrorMessage(false);
	}

	private String say(String key, Object... args) {
		return this.messages.getMessage(key, args, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
