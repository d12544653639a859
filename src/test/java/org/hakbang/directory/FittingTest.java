package org.hakbang.directory;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hakbang.directory.TestWindows.DAY;
import static org.hakbang.directory.TestWindows.ages;
import static org.hakbang.directory.TestWindows.amounts;
import static org.hakbang.directory.TestWindows.days;
import static org.hakbang.directory.TestWindows.excluding;
import static org.hakbang.directory.TestWindows.facts;
import static org.hakbang.directory.TestWindows.nothing;
import static org.hakbang.directory.TestWindows.ownShare;
import static org.hakbang.directory.TestWindows.window;

/** Every reason for a window, against it, and to be found out. */
class FittingTest {

	private static final String FOR = "for";

	private static final String AGAINST = "against";

	private static final String UNKNOWN = "unknown";

	static Stream<Arguments> reasons() {
		FitFacts farmer = facts("farming", Set.of("abroad", "alone"), 34, "6000000", "12.5");
		return Stream.of(
				// The day.
				Arguments.of(days(DAY.plusDays(1), null), farmer, AGAINST, "opens-later"),
				Arguments.of(days(null, DAY.minusDays(1)), farmer, AGAINST, "closed"),
				Arguments.of(days(DAY, DAY), farmer, FOR, "open-until"),
				Arguments.of(days(DAY, null), farmer, FOR, "open"),
				Arguments.of(days(null, null), farmer, UNKNOWN, "days-unknown"),
				// The amount.
				Arguments.of(amounts("5000000", "15000000"), farmer, FOR, "amount-within"),
				Arguments.of(amounts("6000000", "6000000"), farmer, FOR, "amount-within"),
				Arguments.of(amounts("6000001", null), farmer, AGAINST, "too-small"),
				Arguments.of(amounts(null, "5999999"), farmer, AGAINST, "too-large"),
				Arguments.of(amounts("5000000", null), nothing(), UNKNOWN, "amount-unknown"),
				Arguments.of(amounts("5", null),
						new FitFacts("", Set.of(), null, new Amount(BigDecimal.TEN, "EUR"), null, DAY), UNKNOWN,
						"other-currency"),
				// The own share.
				Arguments.of(ownShare("12.5"), farmer, FOR, "own-share-enough"),
				Arguments.of(ownShare("12.501"), farmer, AGAINST, "own-share-low"),
				Arguments.of(ownShare("10"), nothing(), UNKNOWN, "own-share-unknown"),
				// The sector.
				Arguments.of(excluding("trade"), farmer, FOR, "sector-taken"),
				Arguments.of(excluding("farming", "trade"), farmer, AGAINST, "sector-excluded"),
				Arguments.of(excluding("trade"), nothing(), UNKNOWN, "sector-unknown"),
				Arguments.of(excluding("trade"), facts("weaving", Set.of(), null, null, null), UNKNOWN,
						"sector-unknown"),
				Arguments.of(excluding("real-estate"), facts("building", Set.of(), null, null, null), UNKNOWN,
						"sector-close"),
				Arguments.of(excluding("building", "real-estate"), facts("building", Set.of(), null, null, null),
						AGAINST, "sector-excluded"),
				// For whom.
				Arguments.of(ages(null, null, "abroad", "returnee"), farmer, FOR, "kind-taken"),
				Arguments.of(ages(null, null, "association"), farmer, AGAINST, "kind-other"),
				Arguments.of(ages(null, null, "association"), nothing(), UNKNOWN, "kind-unknown"),
				Arguments.of(ages(null, null, "company"), facts("", Set.of("abroad", "company"), null, null, null), FOR,
						"kind-taken"),
				// The age.
				Arguments.of(ages(34, 34), farmer, FOR, "age-within"),
				Arguments.of(ages(35, null), farmer, AGAINST, "age-outside"),
				Arguments.of(ages(null, 33), farmer, AGAINST, "age-outside"),
				Arguments.of(ages(18, 40), nothing(), UNKNOWN, "age-unknown"));
	}

	@ParameterizedTest
	@MethodSource("reasons")
	void a_term_speaks_for_a_window_against_it_or_has_to_be_found_out(WindowData terms, FitFacts facts, String side,
			String message) {
		Fit fit = Fitting.of(window(terms), facts);
		assertThat(messages(fit, side)).contains("directory.fit." + message);
		Stream.of(FOR, AGAINST, UNKNOWN)
			.filter((other) -> !other.equals(side))
			.forEach((other) -> assertThat(messages(fit, other)).doesNotContain("directory.fit." + message));
	}

	private static List<String> messages(Fit fit, String side) {
		List<Fit.Reason> reasons = switch (side) {
			case FOR -> fit.reasonsFor();
			case AGAINST -> fit.against();
			default -> fit.unknown();
		};
		return reasons.stream().map(Fit.Reason::message).toList();
	}

	@Test
	void every_reason_that_there_is_stands_in_the_table_above() throws IOException {
		List<String> tested = reasons().map((row) -> "directory.fit." + row.get()[3]).toList();
		assertThat(Files.readAllLines(Path.of("src/main/resources/messages/directory.properties")))
			.filteredOn((line) -> line.startsWith("directory.fit."))
			.extracting((line) -> line.substring(0, line.indexOf('=')))
			.isNotEmpty()
			.isSubsetOf(tested);
	}

	@Test
	void a_body_has_no_age() {
		Fit fit = Fitting.of(window(ages(18, 40)), facts("", Set.of("association", "group"), null, null, null));
		assertThat(fit.unknown()).isEmpty();
		assertThat(fit.against()).isEmpty();
	}

	@Test
	void a_term_that_limits_nothing_gives_no_reason() {
		Fit fit = Fitting.of(window(days(DAY, null)), nothing());
		assertThat(fit.reasonsFor()).extracting(Fit.Reason::message).containsExactly("directory.fit.open");
		assertThat(fit.against()).isEmpty();
		assertThat(fit.unknown()).isEmpty();
		assertThat(Fitting.of(window(ownShare("0")), nothing()).unknown()).isEmpty();
	}

	@Test
	void what_fits_stands_first_then_what_leaves_less_open_then_what_closes_first() {
		FitFacts facts = facts("trade", Set.of("abroad"), null, null, null);
		WindowData against = excluding("trade");
		WindowData unknown = days(null, null);
		WindowData late = days(DAY, DAY.plusDays(9));
		WindowData soon = days(DAY, DAY.plusDays(2));
		assertThat(Fitting.of(Stream.of(against, unknown, late, soon).map(TestWindows::window).toList(), facts))
			.extracting((fit) -> fit.window().data())
			.containsExactly(soon, late, unknown, against);
	}

	@Test
	void a_reason_names_what_it_is_about() {
		Fit fit = Fitting.of(window(amounts("7000000", null)), facts("", Set.of(), null, "6000000", null));
		assertThat(fit.against()).containsExactly(Fit.Reason.of("directory.fit.too-small",
				new Amount(new BigDecimal("6000000"), "XOF"), new Amount(new BigDecimal("7000000"), "XOF")));
		assertThat(Fitting.of(window(days(LocalDate.of(2027, 1, 4), null)), nothing()).against())
			.containsExactly(Fit.Reason.of("directory.fit.opens-later", LocalDate.of(2027, 1, 4)));
	}

}
