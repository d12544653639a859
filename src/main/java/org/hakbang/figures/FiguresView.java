package org.hakbang.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Rhythm;
import org.hakbang.desk.DeskView;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a desk for a period.
 *
 * @param kinds what can be chosen
 * @param inside whether the reader works for the desk
 * @param answers whether the reader answers for it
 * @param exact whether nothing is suppressed: then it stays in the desk
 * @param leaves whether numbers of this period may leave the desk
 * @param other whether another period was asked for, of which nothing leaves the desk
 * @param to the last day that was counted; before the first if none was
 * @param asks the period for which the desk is asked about itself
 * @param said what it answered, by code
 * @param names of those who answered
 */
record FiguresView(DeskView desk, CycleDefinition definition, List<CycleDefinition> kinds, Period period,
		List<Rhythm> rhythms, boolean inside, boolean answers, boolean exact, boolean leaves, boolean other,
		boolean over, LocalDate to, List<HeadingLine> headings, List<IndicatorLine> counted, List<Indicator> asked,
		Period asks, Map<String, Answer> said, Map<PersonId, String> names) {

	/** The address of the same for another period. */
	public String at(Period period) {
		return "/desks/" + this.desk.key() + "/figures?kind=" + this.definition.key() + "&period=" + period.key()
				+ ((this.exact && this.leaves) ? "&view=exact" : "");
	}

	/** The address of the same numbers, exact or as they leave the desk. */
	public String view(boolean exact) {
		return "/desks/" + this.desk.key() + "/figures?kind=" + this.definition.key() + "&period=" + this.period.key()
				+ (exact ? "&view=exact" : "");
	}

	/**
	 * A heading.
	 *
	 * @param cells null if it is not kept
	 */
	record HeadingLine(DeskReport.Heading heading, @Nullable Cells cells) {

	}

	/**
	 * An indicator that is counted.
	 *
	 * @param groups of a count, with their numbers
	 */
	record IndicatorLine(Indicator indicator, Figured figured, List<GroupLine> groups) {

	}

	/**
	 * A group of a count.
	 *
	 * @param number null if it is suppressed
	 */
	record GroupLine(Text label, @Nullable Integer number) {

	}

}
