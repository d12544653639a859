package org.hakbang.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hakbang.checklist.AnswerFieldsView.Choice;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Prepares the fields of an indicator for {@code fragments/answer}; in templates
 * {@code @answerFields}.
 */
@Component("answerFields")
public class AnswerFields {

	private final MessageSource messages;

	AnswerFields(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The fields of one indicator in the language of the current request.
	 * @param fields what the whole form shows; null for an empty one
	 * @param problems those of the whole form; null for none
	 */
	public AnswerFieldsView of(Standing standing, @Nullable Map<String, List<String>> fields,
			@Nullable List<Problem> problems) {
		return of(standing.indicator(), standing.seen(), fields, problems);
	}

	/** The same for a form that knows of no answer before it. */
	public AnswerFieldsView asked(Indicator indicator, @Nullable Map<String, List<String>> fields,
			@Nullable List<Problem> problems) {
		return of(indicator, 0, fields, problems);
	}

	private AnswerFieldsView of(Indicator indicator, int version, @Nullable Map<String, List<String>> fields,
			@Nullable List<Problem> problems) {
		Measure measure = indicator.measure();
		Locale locale = LocaleContextHolder.getLocale();
		String kind = kind(measure);
		List<Choice> choices = new ArrayList<>(choices(measure, locale));
		List<Choice> alternatives = choices(indicator.alternatives(), locale);
		if (kind.equals("pick")) {
			choices.addAll(alternatives);
			alternatives = List.of();
		}
		return new AnswerFieldsView(indicator.code(), kind, lead(indicator, locale), choices, alternatives,
				unit(measure, locale), version, (fields != null) ? fields : Map.of(),
				(problems != null) ? problems : List.of());
	}

	private static String kind(Measure measure) {
		if (!Words.of(measure).isEmpty()) {
			return "pick";
		}
		if (measure instanceof Measure.Ratio) {
			return "items";
		}
		if (!ValueForm.parts(measure).isEmpty()) {
			return "parts";
		}
		if (measure instanceof Measure.Day) {
			return "date";
		}
		return (measure instanceof Measure.Amount) ? "amount" : "number";
	}

	private String lead(Indicator indicator, Locale locale) {
		if (indicator.requirement() != null) {
			return words(locale, "answer.lead.required", indicator.code(), indicator.requirement().text().in(locale));
		}
		return (indicator.aim() != null)
				? words(locale, "answer.lead.aim", indicator.code(), indicator.aim().text().in(locale))
				: words(locale, "answer.lead.advisory", indicator.code());
	}

	private List<Choice> choices(Measure measure, Locale locale) {
		if (measure instanceof Measure.YesNo) {
			return List.of(new Choice("yes", words(locale, "answer.yes"), ""),
					new Choice("no", words(locale, "answer.no"), ""));
		}
		if (measure instanceof Measure.Document) {
			return Words.DOCUMENT.stream()
				.map((word) -> new Choice(word, words(locale, "answer.document." + word),
						words(locale, "answer.document." + word + ".hint")))
				.toList();
		}
		if (measure instanceof Measure.Choice choice) {
			return choices(choice.options(), locale);
		}
		if (measure instanceof Measure.Ratio ratio) {
			return choices(ratio.items(), locale);
		}
		if (measure instanceof Measure.Paired paired) {
			return choices(paired.parts(), locale);
		}
		if (measure instanceof Measure.Disaggregated counts) {
			List<Choice> parts = new ArrayList<>();
			parts.add(new Choice("total", words(locale, "answer.total"), ""));
			parts.addAll(choices(counts.groups(), locale));
			return parts;
		}
		return List.of();
	}

	private static List<Choice> choices(List<Option> options, Locale locale) {
		return options.stream()
			.map((option) -> new Choice(option.id(), option.label().in(locale), option.hint().in(locale)))
			.toList();
	}

	private String unit(Measure measure, Locale locale) {
		if (measure instanceof Measure.Percent) {
			return words(locale, "answer.unit.percent");
		}
		if (measure instanceof Measure.Count count) {
			return count.unit().in(locale);
		}
		return (measure instanceof Measure.Disaggregated counts) ? counts.unit().in(locale) : "";
	}

	private String words(Locale locale, String key, Object... args) {
		return this.messages.getMessage(key, args, locale);
	}

}
