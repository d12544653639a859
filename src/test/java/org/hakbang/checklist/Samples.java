package org.hakbang.checklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.Indicator.Requirement;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** Indicators for tests. */
final class Samples {

	static final Measure.Ratio RATIO = new Measure.Ratio(options("sex", "age", "place"));

	static final Measure.Paired PAIRED = new Measure.Paired(options("surveys", "groups"));

	static final Measure.Disaggregated COUNTS = new Measure.Disaggregated(text("people"),
			options("women", "men", "unknown"));

	static final Measure.Choice CHOICE = new Measure.Choice(options("draft", "proposed", "adopted"));

	private Samples() {
	}

	static Indicator of(Measure measure) {
		return of("T1.1", measure, null, null, Evidence.OPTIONAL);
	}

	static Indicator of(String code, Measure measure, @Nullable Rule required, @Nullable Rule aim, Evidence evidence) {
		return new Indicator(code, text("Title"), text("What is it?"), text("Because"), Text.NONE, measure,
				requirement(required), requirement(aim), null, false, evidence, text("Paper"), "", "task", List.of(),
				options("none-found"), List.of(), List.of("P"));
	}

	static @Nullable Requirement requirement(@Nullable Rule rule) {
		return (rule != null) ? new Requirement(rule, text("Words")) : null;
	}

	static List<Option> options(String... ids) {
		return Stream.of(ids).map((id) -> new Option(id, text("The " + id), Text.NONE)).toList();
	}

	static Text text(String english) {
		return new Text(Map.of("en", english));
	}

	static CycleDefinition cycle(Indicator... indicators) {
		StepDefinition step = new StepDefinition("one", 1, text("One"), text("First"), "p-one",
				new Approval.NotNeeded(), null, List.of(), List.of(indicators));
		return new CycleDefinition("test", 1, text("Test"), "p", List.of("city"), false, List.of(step), List.of());
	}

}
