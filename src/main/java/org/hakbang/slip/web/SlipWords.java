package org.hakbang.slip.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.AnswerFields;
import org.hakbang.checklist.AnswerFieldsView;
import org.hakbang.checklist.Indicator;
import org.hakbang.slip.Asked;
import org.hakbang.slip.Returned;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipPage;
import org.hakbang.slip.SlipRow;
import org.hakbang.slip.Slips;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words that the templates of slips cannot put together by themselves. */
@Component("slipWords")
class SlipWords {

	private final Slips slips;

	private final AnswerFields fields;

	private final MessageSource messages;

	SlipWords(Slips slips, AnswerFields fields, MessageSource messages) {
		this.slips = slips;
		this.fields = fields;
		this.messages = messages;
	}

	/**
	 * What the summary of errors says before the words of a field: the indicator, and the
	 * cell if it came in a sheet and its words do not name it.
	 */
	public String before(SlipPage page, String field, String words) {
		for (SlipRow row : page.rows()) {
			String code = row.asked().code();
			if (field.startsWith(code + ".")) {
				Returned.Cell cell = row.cells().get(field);
				return (cell != null && cell.fault() == null)
						? this.messages.getMessage("slip.problem.cell",
								new Object[] { code, cell.row(), cell.column() }, LocaleContextHolder.getLocale()) + " "
						: code + ": ";
			}
		}
		return "";
	}

	/** What was typed into a field of a form, empty if nothing. */
	public String first(Map<String, List<String>> typed, String name) {
		return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
	}

	/** Whether a box was ticked; all are before anything was sent. */
	public boolean ticked(Map<String, List<String>> typed, boolean sent, String name, String value) {
		return !sent || typed.getOrDefault(name, List.of()).contains(value);
	}

	/** What is asked on a paper slip, with what can be ticked. */
	public List<Question> questions(Slip slip) {
		List<Question> questions = new ArrayList<>();
		for (Map.Entry<Asked, Indicator> asked : this.slips.questions(slip.id()).entrySet()) {
			questions.add(new Question(asked.getKey(), this.fields.asked(asked.getValue(), null, null)));
		}
		return questions;
	}

	/** A question and how it is answered. */
	public record Question(Asked asked, AnswerFieldsView view) {

	}

}
