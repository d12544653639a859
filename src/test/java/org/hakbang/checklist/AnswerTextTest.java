package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.hakbang.shared.Text;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTextTest {

	private final AnswerText text = new AnswerText(messages());

	@Test
	void values_are_said_in_words() {
		assertThat(say(new Measure.YesNo(), new Value.YesNo(true))).isEqualTo("Yes");
		assertThat(say(new Measure.YesNo(), new Value.YesNo(false))).isEqualTo("No");
		Measure measures = new Measure.Count(Samples.text("measures"), Samples.text("measure"), 0);
		assertThat(say(measures, new Value.Numeric(BigDecimal.ONE))).isEqualTo("1 measure");
		assertThat(say(measures, new Value.Numeric(BigDecimal.ZERO))).isEqualTo("0 measures");
		assertThat(say(new Measure.Count(Samples.text("measures"), 0), new Value.Numeric(BigDecimal.valueOf(1400))))
			.isEqualTo("1,400 measures");
		assertThat(say(new Measure.Percent(), new Value.Numeric(new BigDecimal("81.5")))).isEqualTo("81.5 percent");
		assertThat(say(new Measure.Amount(), new Value.Money(new BigDecimal("4250000.00"), "PHP")))
			.isEqualTo("PHP 4,250,000.00");
		assertThat(say(new Measure.Day(), new Value.Day(LocalDate.of(2026, 6, 30)))).isEqualTo("30 June 2026");
		assertThat(say(new Measure.Document(), new Value.Chosen("complete"))).isEqualTo("Complete");
		assertThat(say(Samples.CHOICE, new Value.Chosen("draft"))).isEqualTo("The draft");
		assertThat(say(Samples.RATIO, new Value.Items(new TreeSet<>(List.of("age", "sex")))))
			.isEqualTo("2 of 3: The sex, The age");
		assertThat(say(Samples.RATIO, new Value.Items(new TreeSet<>()))).isEqualTo("0 of 3");
		assertThat(say(Samples.PAIRED, new Value.Parts(Map.of("surveys", BigDecimal.ONE, "groups", BigDecimal.ZERO))))
			.isEqualTo("The surveys: 1, The groups: 0");
		Measure pair = new Measure.Paired(List.of(part("survey", "surveys"), part("focus group", "focus groups")));
		assertThat(say(pair, new Value.Parts(Map.of("surveys", BigDecimal.ONE, "focus groups", BigDecimal.valueOf(2)))))
			.isEqualTo("1 survey, 2 focus groups");
		assertThat(say(Samples.COUNTS,
				new Value.Parts(Map.of("total", BigDecimal.valueOf(1200), "women", BigDecimal.valueOf(700), "men",
						BigDecimal.valueOf(500), "unknown", BigDecimal.ZERO))))
			.isEqualTo("1,200 people (The women: 700, The men: 500, The unknown: 0)");
		assertThat(say(new Measure.Percent(), new Value.Alternative("none-found"))).isEqualTo("The none-found");
	}

	@Test
	void figures_are_grouped_in_the_readers_way() {
		assertThat(this.text.say(Samples.of(new Measure.Amount()), new Value.Money(new BigDecimal("4250000.50"), "PHP"),
				Locale.GERMAN))
			.isEqualTo("PHP 4.250.000,50");
	}

	@Test
	void a_word_the_indicator_does_not_know_is_said_as_it_is() {
		assertThat(say(Samples.CHOICE, new Value.Chosen("dropped"))).isEqualTo("dropped");
		assertThat(say(new Measure.Document(), new Value.Chosen("lost"))).isEqualTo("lost");
	}

	private static Indicator.Option part(String one, String unit) {
		return new Indicator.Option(unit, Samples.text("Label"), Text.NONE, null, Samples.text(unit),
				Samples.text(one));
	}

	private String say(Measure measure, Value value) {
		return this.text.say(Samples.of(measure), value, Locale.ENGLISH);
	}

	static ReloadableResourceBundleMessageSource messages() {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasenames("classpath:messages/checklist", "classpath:messages/shell");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
