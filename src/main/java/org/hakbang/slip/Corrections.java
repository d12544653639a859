package org.hakbang.slip;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hakbang.shared.Problem;

/**
 * What a person typed over what came. A field of a form cannot show every word that a
 * cell may hold, so a bad one that comes back empty is not corrected: it stands until
 * something else is answered, and must not go unseen.
 */
final class Corrections {

	private Corrections() {
	}

	static Returned of(Slip slip, List<SlipRow> rows, Map<String, List<String>> sent, String name) {
		Returned before = slip.returned();
		Map<String, List<String>> fields = new TreeMap<>(sent);
		Map<String, Returned.Cell> cells = new TreeMap<>();
		for (SlipRow row : rows) {
			String code = row.asked().code();
			Set<String> bad = new HashSet<>(row.problems().stream().map(Problem::field).toList());
			if (row.is("settled")) {
				fields.keySet().removeIf((field) -> field.startsWith(code + "."));
			}
			before.fields().forEach((field, values) -> {
				boolean stands = bad.contains(field)
						&& !(SlipFields.answers(code, field) && SlipFields.answers(code, sent));
				if (field.startsWith(code + ".") && (row.is("settled") || stands)) {
					fields.putIfAbsent(field, values);
				}
			});
			row.cells().forEach((field, cell) -> {
				boolean answered = SlipFields.answers(code, field) && SlipFields.answers(code, sent);
				boolean same = before.fields().containsKey(field)
						&& before.fields().get(field).equals(fields.get(field));
				if (same || (cell.fault() != null && !answered && !sent.containsKey(field))) {
					cells.put(field, cell);
				}
			});
		}
		return new Returned((before.via() != null) ? before.via() : Returned.Via.PAPER, name, fields, cells,
				before.settled());
	}

}
