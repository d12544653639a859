package org.hakbang.helpdesk.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.Value;
import org.hakbang.picture.Radar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Draws what was scored in several dimensions (S 2916); in templates as {@code @radars}.
 */
@Component("radars")
class Radars {

	/** Null unless it was answered with scores on a scale. */
	public @Nullable Radar of(Standing standing) {
		if (!(standing.indicator().measure() instanceof Measure.Paired paired) || paired.scale() == 0
				|| !(standing.value() instanceof Value.Parts scores)) {
			return null;
		}
		Locale reader = LocaleContextHolder.getLocale();
		List<String> names = paired.parts().stream().map((part) -> part.label().in(reader)).toList();
		List<BigDecimal> values = paired.parts()
			.stream()
			.map((part) -> scores.parts().getOrDefault(part.id(), BigDecimal.ZERO))
			.toList();
		return Radar.of(names, values, paired.scale());
	}

}
