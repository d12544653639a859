package org.hakbang.slip;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.checklist.AnswerFieldsView;
import org.hakbang.checklist.AnswerFieldsView.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet: a question, or one part of it where several things are asked
 * together.
 *
 * @param key what stands in its first column: the code of the indicator, with the part
 * after a space
 * @param part null if the question has one row
 * @param first whether it is the first row of its question: the date, the name and the
 * remark stand there
 */
record SheetRow(String key, AnswerFieldsView asked, @Nullable Choice part, boolean first) {

	/** Columns, from 0. */
	static final int KEY = 0;

	static final int QUESTION = 1;

	static final int ANSWER = 2;

	static final int HOW = 3;

	static final int SPEAKS_OF = 4;

	static final int STATED_BY = 5;

	static final int REMARK = 6;

	static List<SheetRow> of(AnswerFieldsView asked) {
		if (!asked.kind().equals("items") && !asked.kind().equals("parts")) {
			return List.of(new SheetRow(asked.code(), asked, null, true));
		}
		List<SheetRow> rows = new ArrayList<>();
		for (Choice part : asked.choices()) {
			rows.add(new SheetRow(asked.code() + " " + part.value(), asked, part, rows.isEmpty()));
		}
		return rows;
	}

	/** The field of the form that its answer fills. */
	String field() {
		return switch (this.asked.kind()) {
			case "items" -> this.asked.name("item");
			case "parts" -> this.asked.name("part." + ((this.part != null) ? this.part.value() : ""));
			default -> this.asked.name("value");
		};
	}

}
