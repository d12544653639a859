package org.hakbang.checklist;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says a value in words, in the reader's language: "4 of 6: Sex, Age, …", "PHP
 * 4,250,000.00", "Complete". In templates {@code @answerText}.
 */
@Component("answerText")
public class AnswerText {

	private final MessageSource messages;

	AnswerText(MessageSource messages) {
		this.messages = messages;
	}

	/** In the language of the current request. */
	public String say(Indicator indicator, Value value) {
		return say(indicator, value, LocaleContextHolder.getLocale());
	}

	/**
	 * A word that the indicator does not know (any more) is said as it is.
	 */
	public String say(Indicator indicator, Value value, Locale locale) {
		if (value instanceof Value.YesNo answer) {
			return words(locale, answer.yes() ? "answer.yes" : "answer.no");
		}
		if (value instanceof Value.Numeric numeric) {
			return number(indicator.measure(), numeric.number(), locale);
		}
		if (value instanceof Value.Money money) {
			return words(locale, "answer.money", money.currency(),
					number(money.amount(), Math.max(money.amount().scale(), 0), locale));
		}
		if (value instanceof Value.Day day) {
			return DateTimeFormatter.ofPattern(words(locale, "answer.date"), locale).format(day.date());
		}
		if (value instanceof Value.Chosen chosen) {
			return chosen(indicator.measure(), chosen.option(), locale);
		}
		if (value instanceof Value.Items items) {
			return items(indicator.measure(), items, locale);
		}
		if (value instanceof Value.Parts parts) {
			return parts(indicator.measure(), parts, locale);
		}
		return label(indicator.alternatives(), ((Value.Alternative) value).id(), locale);
	}

	private String number(Measure measure, BigDecimal number, Locale locale) {
		String figures = number(number, 0, locale);
		if (measure instanceof Measure.Percent) {
			return words(locale, "answer.percent", figures);
		}
		return (measure instanceof Measure.Count count)
				? withUnit(figures, unit(number, count.unit(), count.one()), locale) : figures;
	}

	private String chosen(Measure measure, String option, Locale locale) {
		if (measure instanceof Measure.Choice choice) {
			return label(choice.options(), option, locale);
		}
		return this.messages.getMessage("answer.document." + option, null, option, locale);
	}

	private String items(Measure measure, Value.Items value, Locale locale) {
		List<Option> known = (measure instanceof Measure.Ratio ratio) ? ratio.items() : List.of();
		String listed = known.stream()
			.filter((item) -> value.items().contains(item.id()))
			.map((item) -> item.label().in(locale))
			.collect(Collectors.joining(", "));
		return words(locale, listed.isEmpty() ? "answer.none-of" : "answer.some-of", value.items().size(), known.size(),
				listed);
	}

	private String parts(Measure measure, Value.Parts value, Locale locale) {
		if (measure instanceof Measure.Disaggregated counts) {
			BigDecimal total = value.parts().getOrDefault("total", BigDecimal.ZERO);
			return words(locale, "answer.counts",
					withUnit(number(total, 0, locale), unit(total, counts.unit(), counts.one()), locale),
					parts(counts.groups(), value, locale));
		}
		return parts((measure instanceof Measure.Paired paired) ? paired.parts() : List.of(), value, locale);
	}

	private String parts(List<Option> named, Value.Parts value, Locale locale) {
		return named.stream()
			.filter((part) -> value.parts().containsKey(part.id()))
			.map((part) -> part(part, value.parts().get(part.id()), locale))
			.collect(Collectors.joining(", "));
	}

	/** "1 survey" where the part says how it is counted, else "Surveys: 1". */
	private String part(Option part, BigDecimal number, Locale locale) {
		String figures = number(number, 0, locale);
		return part.unit().isEmpty() ? words(locale, "answer.part", part.label().in(locale), figures)
				: withUnit(figures, unit(number, part.unit(), part.one()), locale);
	}

	private static Text unit(BigDecimal number, Text unit, Text one) {
		return (number.compareTo(BigDecimal.ONE) == 0 && !one.isEmpty()) ? one : unit;
	}

	private String withUnit(String figures, Text unit, Locale locale) {
		return unit.isEmpty() ? figures : words(locale, "answer.unit", figures, unit.in(locale));
	}

	private static String number(BigDecimal number, int digits, Locale locale) {
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMinimumFractionDigits(digits);
		format.setMaximumFractionDigits(Math.max(number.scale(), digits));
		return format.format(number);
	}

	private static String label(List<Option> options, String id, Locale locale) {
		return options.stream()
			.filter((option) -> option.id().equals(id))
			.map((option) -> option.label().in(locale))
			.findFirst()
			.orElse(id);
	}

	private String words(Locale locale, String key, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

}
