package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Reads the value of an indicator in the way of its measure. */
final class ValueForm {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Indicator indicator;

	private final FormFields form;

	private final String currency;

	private final LocalDate today;

	ValueForm(Indicator indicator, FormFields form, String currency, LocalDate today) {
		this.indicator = indicator;
		this.form = form;
		this.currency = currency;
		this.today = today;
	}

	/** The field a problem of the value as a whole belongs to. */
	static String field(Measure measure) {
		List<String> parts = parts(measure);
		if (!parts.isEmpty()) {
			return "part." + parts.get(0);
		}
		return (measure instanceof Measure.Ratio) ? "item" : "value";
	}

	/** The names of the numbers that are asked together, empty for one value alone. */
	static List<String> parts(Measure measure) {
		if (measure instanceof Measure.Paired paired) {
			return Words.ids(paired.parts());
		}
		if (measure instanceof Measure.Disaggregated counts) {
			return Stream.concat(Stream.of("total"), Words.ids(counts.groups()).stream()).toList();
		}
		return List.of();
	}

	boolean typed() {
		Measure measure = this.indicator.measure();
		if (measure instanceof Measure.Ratio) {
			return this.form.ticked("item") || this.form.ticked("none");
		}
		List<String> parts = parts(measure);
		return parts.isEmpty() ? this.form.ticked("value")
				: parts.stream().anyMatch((part) -> this.form.ticked("part." + part));
	}

	/** Null if it could not be read; then there is a problem. */
	@Nullable Value read() {
		Measure measure = this.indicator.measure();
		if (measure instanceof Measure.Ratio ratio) {
			return items(Words.ids(ratio.items()));
		}
		if (!parts(measure).isEmpty()) {
			return numbers(measure);
		}
		List<String> words = Words.of(measure);
		if (!words.isEmpty()) {
			return word(measure, words);
		}
		if (measure instanceof Measure.Day) {
			LocalDate day = this.form.day("value", this.today);
			return (day != null) ? new Value.Day(day) : null;
		}
		if (measure instanceof Measure.Amount) {
			return money();
		}
		if (measure instanceof Measure.Percent) {
			return percent();
		}
		int decimals = (measure instanceof Measure.Count count) ? count.decimals() : 0;
		return this.form.number("value", decimals, "error.number").map(Value.Numeric::new).orElse(null);
	}

	private @Nullable Value word(Measure measure, List<String> words) {
		String word = this.form.first("value");
		if (Words.ids(this.indicator.alternatives()).contains(word)) {
			return new Value.Alternative(word);
		}
		if (!words.contains(word)) {
			this.form.problem("value", "error.option");
			return null;
		}
		return (measure instanceof Measure.YesNo) ? new Value.YesNo(word.equals("yes")) : new Value.Chosen(word);
	}

	private @Nullable Value percent() {
		Optional<BigDecimal> share = this.form.number("value", 2, "error.percent");
		if (share.isPresent() && share.get().compareTo(HUNDRED) > 0) {
			this.form.typed("value", "error.percent", this.form.first("value"));
			return null;
		}
		return share.map(Value.Numeric::new).orElse(null);
	}

	private @Nullable Value money() {
		String typed = this.form.first("currency").toUpperCase(java.util.Locale.ROOT);
		String code = typed.isEmpty() ? this.currency : typed;
		int digits;
		try {
			digits = Math.max(Currency.getInstance(code).getDefaultFractionDigits(), 0);
		}
		catch (IllegalArgumentException ex) {
			this.form.typed("currency", "error.currency", typed);
			return null;
		}
		return this.form.number("value", digits, "error.amount")
			.map((amount) -> new Value.Money(amount.setScale(digits), code))
			.orElse(null);
	}

	private @Nullable Value items(List<String> known) {
		List<String> ticked = this.form.all("item");
		if (!known.containsAll(ticked)) {
			this.form.problem("item", "error.option");
			return null;
		}
		if (!ticked.isEmpty() && this.form.ticked("none")) {
			this.form.problem("item", "error.none-and-items");
			return null;
		}
		return new Value.Items(new TreeSet<>(ticked));
	}

	/** A score beyond the scale is none. */
	private boolean fits(Measure measure, String field, BigDecimal number) {
		if (measure instanceof Measure.Paired paired && paired.scale() > 0
				&& number.compareTo(BigDecimal.valueOf(paired.scale())) > 0) {
			this.form.problem(field, "error.scale", paired.scale());
			return false;
		}
		return true;
	}

	private @Nullable Value numbers(Measure measure) {
		Map<String, BigDecimal> numbers = new LinkedHashMap<>();
		List<String> parts = parts(measure);
		for (String part : parts) {
			String field = "part." + part;
			if (this.form.ticked(field)) {
				this.form.number(field, 0, "error.number")
					.filter((number) -> fits(measure, field, number))
					.ifPresent((number) -> numbers.put(part, number));
			}
			else {
				this.form.problem(field, "error.part-missing");
			}
		}
		if (numbers.size() < parts.size()) {
			return null;
		}
		if (measure instanceof Measure.Disaggregated) {
			BigDecimal total = numbers.get("total");
			BigDecimal sum = numbers.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(total);
			if (sum.compareTo(total) != 0) {
				this.form.problem("part.total", "error.total", total, sum);
				return null;
			}
		}
		return new Value.Parts(Map.copyOf(numbers));
	}

}
