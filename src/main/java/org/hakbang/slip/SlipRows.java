package org.hakbang.slip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Problem;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/** Reads what came back on a slip, question by question, beside what stands now. */
@Component
class SlipRows {

	private final SlipFolder folder;

	private final Answers answers;

	private final Territories territories;

	private final Clock clock;

	SlipRows(SlipFolder folder, Answers answers, Territories territories, Clock clock) {
		this.folder = folder;
		this.answers = answers;
		this.territories = territories;
		this.clock = clock;
	}

	List<SlipRow> of(Slip slip) {
		Country country = this.territories.country(slip.territory());
		LocalDate today = LocalDate.now(this.clock.withZone(country.zone()));
		Map<String, Answer> current = this.answers.current(slip.cycle().subject());
		List<SlipRow> rows = new ArrayList<>();
		this.folder.indicators(slip)
			.forEach((asked, indicator) -> rows
				.add(row(slip, asked, indicator, current.get(asked.code()), country.currency(), today)));
		return rows;
	}

	private static SlipRow row(Slip slip, Asked asked, Indicator indicator,
			@org.jspecify.annotations.Nullable Answer now, String currency, LocalDate today) {
		Returned returned = slip.returned();
		Map<String, Returned.Cell> cells = new HashMap<>();
		returned.cells().forEach((field, cell) -> {
			if (field.startsWith(asked.code() + ".")) {
				cells.put(field, cell);
			}
		});
		AnswerForm.Read read = AnswerForm.read(indicator, named(slip, asked.code()), currency, today);
		List<Problem> problems = new ArrayList<>();
		cells.forEach((field, cell) -> {
			if (cell.fault() != null) {
				problems.add(new Problem(field, cell.fault(), List.of(cell.row(), cell.column())));
			}
		});
		problems.addAll(read.problems());
		Answer theirs = (now != null && now.version() != asked.base()) ? now : null;
		SlipRow.Kind kind = SlipRow.Kind.GOOD;
		if (returned.settled().contains(asked.code())) {
			kind = SlipRow.Kind.SETTLED;
			problems.clear();
		}
		else if (!problems.isEmpty()) {
			kind = SlipRow.Kind.BAD;
		}
		else if (read.blank()) {
			kind = SlipRow.Kind.BLANK;
		}
		else if (theirs != null) {
			kind = SlipRow.Kind.CONFLICT;
		}
		return new SlipRow(asked, indicator, kind, read, List.copyOf(problems), cells, theirs);
	}

	/**
	 * The fields of a question with who says so: the name beside it, else the one on the
	 * slip.
	 */
	static Map<String, List<String>> named(Slip slip, String code) {
		Map<String, List<String>> fields = new TreeMap<>();
		slip.returned().fields().forEach((field, values) -> {
			if (field.startsWith(code + ".")) {
				fields.put(field, values);
			}
		});
		String name = fields.getOrDefault(code + ".statedByName", List.of())
			.stream()
			.findFirst()
			.orElse(slip.returned().statedBy());
		if (!name.isBlank()) {
			fields.put(code + ".statedBy", List.of("other"));
			fields.put(code + ".statedByName", List.of(name));
			fields.put(code + ".statedByOffice", List.of(slip.office()));
		}
		return fields;
	}

}
