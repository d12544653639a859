package org.hakbang.engine.check;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.DeskReport.Source;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.StepDefinition;

/**
 * What a bundle says of the figures of help desks exists: those that answer its
 * indicators or are proposed for them, and what its headings count.
 */
final class FiguresKnown implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().stepsAndSides().toList()) {
			step.indicators()
				.forEach((indicator) -> figure(bundle, indicator, "proposed-by", indicator.proposedBy(), findings));
		}
		if (bundle.definition().isCase()) {
			bundle.definition().caseRules().deskIndicators().forEach((indicator) -> {
				figure(bundle, indicator, "computed", indicator.computed(), findings);
				figure(bundle, indicator, "proposed-by", indicator.proposedBy(), findings);
			});
			bundle.definition()
				.caseRules()
				.report()
				.headings()
				.forEach((heading) -> heading.sources().forEach((source) -> source(bundle, heading, source, findings)));
		}
	}

	private static void figure(BundleModel bundle, Indicator indicator, String key,
			@org.jspecify.annotations.Nullable String name, Findings findings) {
		if (name == null) {
			return;
		}
		String file = bundle.fileWith(key, name);
		Class<? extends Measure> measure = bundle.known().desk().figures().get(name);
		if (measure == null) {
			findings.add(file, bundle.line(file, key, name), "indicator " + indicator.code()
					+ ": there is no figure of help desks " + name + among(bundle.known().desk().figures().keySet()));
		}
		else if (!measure.isInstance(indicator.measure())) {
			findings.add(file, bundle.line(file, key, name), "indicator " + indicator.code() + ": the figure " + name
					+ " does not answer in the measure of this indicator");
		}
	}

	private static void source(BundleModel bundle, DeskReport.Heading heading, Source source, Findings findings) {
		if (source instanceof Source.Approached approached) {
			words(bundle, heading, "approached", approached.services(), bundle.known().desk().services(),
					"kind of service", findings);
		}
		if (source instanceof Source.TookPart tookPart) {
			words(bundle, heading, "took-part", tookPart.kinds(), bundle.known().desk().outreach(), "kind of outreach",
					findings);
		}
		if (source instanceof Source.Linked linked) {
			words(bundle, heading, "linked", Set.of(linked.kind()), bundle.known().kinds(), "kind of case", findings);
		}
	}

	private static void words(BundleModel bundle, DeskReport.Heading heading, String key, Collection<String> named,
			Set<String> known, String what, Findings findings) {
		String file = bundle.fileWith("id", heading.id());
		named.stream()
			.filter((word) -> !known.contains(word))
			.sorted()
			.forEach((word) -> findings.add(file, bundle.line(file, key, word),
					"heading " + heading.id() + ": there is no " + what + " " + word + among(known)));
	}

	private static String among(Collection<String> names) {
		return names.isEmpty() ? "" : "; there are " + String.join(", ", new TreeSet<>(names));
	}

}
