package org.hakbang.directory;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hakbang.directory.TestWindows.DAY;
import static org.hakbang.directory.TestWindows.window;

/** What holds for every window and every project. */
class FittingPropertyTest {

	@Provide
	Arbitrary<WindowData> windows() {
		Arbitrary<Integer> small = Arbitraries.integers().between(0, 60).injectNull(0.3);
		return Combinators
			.combine(small, small, small, small, small, small, Arbitraries.of(Sectors.ALL).set().ofMaxSize(3),
					Arbitraries.of(ApplicantKinds.ALL).set().ofMaxSize(3))
			.as((opens, closes, minimum, maximum, own, age, excluded, kinds) -> new WindowData("Window", "Fund",
					WindowData.Form.GRANT, (opens != null) ? DAY.minusDays(30).plusDays(opens) : null,
					(closes != null) ? DAY.minusDays(30).plusDays(closes) : null, number(minimum), number(maximum),
					"XOF", null, null, null, number(own), List.copyOf(excluded), List.copyOf(kinds), age,
					(age != null) ? age + 20 : null, List.of(), "", null, ""));
	}

	@Provide
	Arbitrary<FitFacts> projects() {
		Arbitrary<Integer> small = Arbitraries.integers().between(0, 60).injectNull(0.3);
		return Combinators
			.combine(Arbitraries.of(Sectors.ALL).injectNull(0.2), Arbitraries.of(ApplicantKinds.ALL).set().ofMaxSize(2),
					small, small, small)
			.as((sector, kinds, age, requested, own) -> new FitFacts((sector != null) ? sector : "", kinds, age,
					(requested != null) ? new Amount(BigDecimal.valueOf(requested), "XOF") : null, number(own), DAY));
	}

	private static @Nullable BigDecimal number(@Nullable Integer number) {
		return (number != null) ? BigDecimal.valueOf(number) : null;
	}

	@Property
	void no_reason_stands_on_two_sides(@ForAll("windows") WindowData terms, @ForAll("projects") FitFacts facts) {
		Fit fit = Fitting.of(window(terms), facts);
		Set<String> seen = new HashSet<>();
		for (List<Fit.Reason> side : List.of(fit.reasonsFor(), fit.against(), fit.unknown())) {
			side.forEach((reason) -> assertThat(seen.add(reason.message())).as(reason.message()).isTrue());
		}
	}

	@Property
	void what_is_not_known_never_speaks_against_a_window(@ForAll("windows") WindowData terms) {
		assertThat(Fitting.of(window(terms), TestWindows.nothing()).against()).extracting(Fit.Reason::message)
			.isSubsetOf("directory.fit.opens-later", "directory.fit.closed");
	}

	@Property
	void to_bring_more_never_makes_a_window_fit_less(@ForAll("windows") WindowData terms,
			@ForAll("projects") FitFacts facts, @ForAll @IntRange(max = 40) int more) {
		if (facts.ownShare() == null) {
			return;
		}
		FitFacts richer = new FitFacts(facts.sector(), facts.kinds(), facts.age(), facts.requested(),
				facts.ownShare().add(BigDecimal.valueOf(more)), facts.day());
		assertThat(Fitting.of(window(terms), richer).against())
			.hasSizeLessThanOrEqualTo(Fitting.of(window(terms), facts).against().size());
	}

	@Property(tries = 200)
	void nothing_that_speaks_against_comes_before_what_fits(@ForAll("windows") WindowData one,
			@ForAll("windows") WindowData two, @ForAll("windows") WindowData three,
			@ForAll("projects") FitFacts facts) {
		List<Fit> fits = Fitting.of(List.of(window(one), window(two), window(three)), facts);
		assertThat(fits).hasSize(3).isSortedAccordingTo((a, b) -> Boolean.compare(!a.fits(), !b.fits()));
	}

}
