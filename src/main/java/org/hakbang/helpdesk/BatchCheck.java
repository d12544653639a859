package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.IntakeField;
import org.hakbang.desk.DeskView;
import org.hakbang.shared.Problem;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/**
 * Looks at the rows of a batch before anybody is entered: what cannot be read, and who
 * may be known already, at this desk, at another or earlier in the same batch.
 */
@Component
class BatchCheck {

	private final CaseOpening opening;

	private final Prints prints;

	private final Twins twins;

	private final Today today;

	BatchCheck(CaseOpening opening, Prints prints, Twins twins, Today today) {
		this.opening = opening;
		this.prints = prints;
		this.twins = twins;
		this.today = today;
	}

	List<BatchLine> of(DeskView desk, CaseRules rules, List<BatchRow> rows) {
		Set<String> places = this.opening.places(desk);
		List<IntakeForm.Read> read = rows.stream().map((row) -> read(desk, rules.shortForm(), row, places)).toList();
		List<Map<String, Set<String>>> prints = read.stream().map((each) -> prints(rules, each)).toList();
		Map<String, List<CaseTwin>> known = this.twins.like(prints.stream()
			.flatMap((each) -> each.values().stream())
			.flatMap(Collection::stream)
			.collect(Collectors.toSet()));
		Map<String, Integer> first = new HashMap<>();
		List<BatchLine> lines = new ArrayList<>();
		for (int at = 0; at < rows.size(); at++) {
			int number = rows.get(at).number();
			Set<Integer> same = new TreeSet<>();
			Map<String, CaseTwin> alike = new LinkedHashMap<>();
			prints.get(at).values().stream().flatMap(Collection::stream).forEach((print) -> {
				Integer before = first.putIfAbsent(print, number);
				if (before != null && before != number) {
					same.add(before);
				}
				known.getOrDefault(print, List.of()).forEach((twin) -> alike.merge(twin.key(), twin, CaseTwin::and));
			});
			lines.add(new BatchLine(rows.get(at), read.get(at).answers(), problems(rows.get(at), read.get(at)),
					List.copyOf(alike.values()), List.copyOf(same)));
		}
		return lines;
	}

	private Map<String, Set<String>> prints(CaseRules rules, IntakeForm.Read read) {
		Map<String, Set<String>> prints = new LinkedHashMap<>(this.prints.of(rules, read.answers()));
		prints.remove(Prints.WORD);
		return prints;
	}

	private IntakeForm.Read read(DeskView desk, List<IntakeField> asked, BatchRow row, Set<String> places) {
		return IntakeForm.read(asked, IntakeForm.fields(row.typed()), places, this.today.in(desk.seat()));
	}

	/** Each names the cell it came from, if it came from a sheet. */
	private static List<Problem> problems(BatchRow row, IntakeForm.Read read) {
		List<Problem> problems = new ArrayList<>();
		row.faults()
			.forEach((field, fault) -> problems
				.add(at(row, field, Problem.of(BatchLine.name(row.number(), field), "batch.cell." + fault))));
		for (Problem problem : read.problems()) {
			String field = problem.field().substring(IntakeForm.name("").length());
			if (!row.faults().containsKey(field)) {
				problems.add(at(row, field,
						new Problem(BatchLine.name(row.number(), field), problem.message(), problem.args())));
			}
		}
		return problems;
	}

	private static Problem at(BatchRow row, String field, Problem problem) {
		if (row.line() == 0) {
			return Problem.of(problem.field(), "batch.person", row.number(), problem);
		}
		return Problem.of(problem.field(), "batch.cell", row.columns().getOrDefault(field, "") + row.line(), problem);
	}

}
