package org.hakbang.checklist;

import java.util.List;

import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a checklist.
 *
 * @param requirement what sign-off needs; null for an advisory indicator
 * @param aim what is advised beyond it; null if nothing is
 * @param computed the name of the computed value that answers it (see
 * {@link ComputedValues}); null if people answer it
 * @param eachPeriod whether it is answered anew whenever its step repeats: an answer of
 * an earlier period does not count in the present one
 * @param evidence whether a document must stand behind the answer before it counts as met
 * @param supplier the key of the office that supplies the data; empty for the focal point
 * @param task the id of the task that asks it; empty if none does (computed)
 * @param levels the levels of territory it applies to; empty for all
 * @param alternatives other answers that are accepted, such as "none found"
 * @param basis where it comes from: {@code S 3023}, {@code X RA 11315}, {@code P}
 */
public record Indicator(String code, Text title, Text question, Text why, Text guidance, Measure measure,
		@Nullable Requirement requirement, @Nullable Requirement aim, @Nullable String computed, boolean eachPeriod,
		Evidence evidence, Text means, String supplier, String task, List<String> levels, List<Option> alternatives,
		List<String> sdg, List<String> basis) {

	public boolean required() {
		return this.requirement != null;
	}

	/** The same indicator in the words in which it was once asked. */
	public Indicator inWords(Text title, Text question, Text guidance) {
		return new Indicator(this.code, title, question, this.why, guidance, this.measure, this.requirement, this.aim,
				this.computed, this.eachPeriod, this.evidence, this.means, this.supplier, this.task, this.levels,
				this.alternatives, this.sdg, this.basis);
	}

	/** A rule with the words that say it to people. */
	public record Requirement(Rule rule, Text text) {

	}

	/**
	 * A named choice: an option, an item of a ratio, a part of a pair, an accepted
	 * alternative.
	 *
	 * @param until the planning event up to which an accepted alternative counts; null if
	 * it counts for good, and for every other choice
	 * @param unit what a number in a part of a pair is called; empty if the label says it
	 * @param one the unit of exactly 1; empty if it is called like any other number
	 */
	public record Option(String id, Text label, Text hint, @Nullable String until, Text unit, Text one) {

		public Option(String id, Text label, Text hint, @Nullable String until) {
			this(id, label, hint, until, Text.NONE, Text.NONE);
		}

		public Option(String id, Text label, Text hint) {
			this(id, label, hint, null);
		}

	}

	public enum Evidence {

		REQUIRED, OPTIONAL

	}

}
