package org.hakbang.slip.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.testing.Form;

/** Somebody in an office who knows an answer to whatever is asked. */
public final class Office {

	private Office() {
	}

	/** The fields that answer an indicator. */
	public static Map<String, String> answer(Indicator indicator) {
		Map<String, String> fields = new TreeMap<>();
		String code = indicator.code() + ".";
		Measure measure = indicator.measure();
		if (measure instanceof Measure.YesNo) {
			fields.put(code + "value", "yes");
		}
		else if (measure instanceof Measure.Document) {
			fields.put(code + "value", "complete");
		}
		else if (measure instanceof Measure.Choice choice) {
			fields.put(code + "value", choice.options().get(0).id());
		}
		else if (measure instanceof Measure.Day) {
			fields.put(code + "value", "2026-03-02");
		}
		else if (measure instanceof Measure.Ratio ratio) {
			fields.put(code + "item", ratio.items().get(0).id());
		}
		else if (measure instanceof Measure.Paired paired) {
			paired.parts().forEach((part) -> fields.put(code + "part." + part.id(), "3"));
		}
		else if (measure instanceof Measure.Disaggregated counts) {
			counts.groups().forEach((group) -> fields.put(code + "part." + group.id(), "2"));
			fields.put(code + "part.total",
					BigDecimal.valueOf(2).multiply(BigDecimal.valueOf(counts.groups().size())).toPlainString());
		}
		else {
			fields.put(code + "value", "12");
		}
		return fields;
	}

	public static Form fill(Form form, List<Indicator> indicators) {
		indicators.forEach((indicator) -> answer(indicator).forEach(form::fill));
		return form;
	}

}
