package org.hakbang.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a window fits a project, with reasons.
 *
 * @param unknown what somebody has to find out
 */
public record Fit(FundingWindow window, List<Reason> reasonsFor, List<Reason> against, List<Reason> unknown) {

	/**
	 * What fits first; of those what leaves least open, then what more speaks for, then
	 * what closes first.
	 */
	public static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt((Fit fit) -> fit.against.size())
		.thenComparingInt((fit) -> fit.unknown.size())
		.thenComparing(Comparator.comparingInt((Fit fit) -> fit.reasonsFor.size()).reversed())
		.thenComparing((fit) -> Optional.ofNullable(fit.window.data().closes()).orElse(LocalDate.MAX))
		.thenComparing((fit) -> fit.window.name())
		.thenComparing((fit) -> fit.window.id());

	public Fit {
		reasonsFor = List.copyOf(reasonsFor);
		against = List.copyOf(against);
		unknown = List.copyOf(unknown);
	}

	/** Whether nothing that is known speaks against it. */
	public boolean fits() {
		return this.against.isEmpty();
	}

	/**
	 * A reason; the bundle of texts says it to people.
	 *
	 * @param message the key of its text
	 * @param args what the text fills in: days, {@link Amount}s, numbers, and lists of
	 * words for sectors or kinds of applicants
	 */
	public record Reason(String message, List<Object> args) {

		static Reason of(String message, Object... args) {
			return new Reason(message, List.of(args));
		}

	}

	/**
	 * Words that the bundle of texts says.
	 *
	 * @param of the beginning of their keys, such as {@code directory.sector.}
	 */
	public record Said(String of, List<String> words) {

	}

}
