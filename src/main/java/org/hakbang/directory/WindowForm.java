package org.hakbang.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The form of a window; its fields are named after those of {@link WindowData}. */
final class WindowForm {

	private static final int LONGEST_MONTHS = 600;

	private static final int OLDEST = 120;

	private static final int MOST_PIECES = 40;

	private WindowForm() {
	}

	/** What the form holds of a window. */
	static Map<String, List<String>> of(WindowData data) {
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("name", List.of(data.name()));
		fields.put("funder", List.of(data.funder()));
		fields.put("form", List.of(data.form().key()));
		fields.put("opens", said(data.opens()));
		fields.put("closes", said(data.closes()));
		fields.put("minimum", said(data.minimum()));
		fields.put("maximum", said(data.maximum()));
		fields.put("currency", List.of(data.currency()));
		fields.put("rate", said(data.rate()));
		fields.put("grace", said(data.grace()));
		fields.put("term", said(data.term()));
		fields.put("ownShare", said(data.ownShare()));
		fields.put("excluded", data.excluded());
		fields.put("kinds", data.kinds());
		fields.put("ageFrom", said(data.ageFrom()));
		fields.put("ageTo", said(data.ageTo()));
		fields.put("pieces", List.of(String.join("\n", data.pieces())));
		fields.put("deposit", List.of(data.deposit()));
		fields.put("decides", said(data.decides()));
		fields.put("note", List.of(data.note()));
		return fields;
	}

	private static List<String> said(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return List.of(number.stripTrailingZeros().toPlainString());
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/** Empty, with problems, if it cannot be one. */
	static Optional<WindowData> read(DirectoryForm form, String currency) {
		String name = form.needed("name", 160);
		String funder = form.needed("funder", 160);
		WindowData.Form kind = WindowData.Form.ofKey(form.text("form", 20)).orElse(null);
		if (kind == null) {
			form.refuse("form", "directory.form.missing");
		}
		LocalDate opens = form.day("opens");
		LocalDate closes = form.day("closes");
		if (opens != null && closes != null && closes.isBefore(opens)) {
			form.refuse("closes", "directory.closes.before");
		}
		BigDecimal minimum = form.amount("minimum");
		BigDecimal maximum = form.amount("maximum");
		if (minimum != null && maximum != null && maximum.compareTo(minimum) < 0) {
			form.refuse("maximum", "directory.maximum.below");
		}
		Integer ageFrom = form.whole("ageFrom", 0, OLDEST);
		Integer ageTo = form.whole("ageTo", 0, OLDEST);
		if (ageFrom != null && ageTo != null && ageTo < ageFrom) {
			form.refuse("ageTo", "directory.age.below");
		}
		List<String> pieces = form.list("pieces", "\n", 4000);
		if (pieces.size() > MOST_PIECES) {
			form.refuse("pieces", "directory.pieces.many", MOST_PIECES);
		}
		String currencyTyped = form.currency("currency", currency);
		BigDecimal rate = form.percent("rate");
		Integer grace = form.whole("grace", 0, LONGEST_MONTHS);
		Integer term = form.whole("term", 1, LONGEST_MONTHS);
		BigDecimal ownShare = form.percent("ownShare");
		List<String> excluded = form.words("excluded", Sectors.ALL);
		List<String> kinds = form.words("kinds", ApplicantKinds.ALL);
		String deposit = form.text("deposit", 400);
		Integer decides = form.whole("decides", 0, 2000);
		String note = form.text("note", 2000);
		return (kind == null || !form.problems().isEmpty()) ? Optional.empty()
				: Optional.of(new WindowData(name, funder, kind, opens, closes, minimum, maximum, currencyTyped, rate,
						grace, term, ownShare, excluded, kinds, ageFrom, ageTo, pieces, deposit, decides, note));
	}

}
