package org.hakbang.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Windows and projects for tests of what fits; each changes one thing of another. */
final class TestWindows {

	static final LocalDate DAY = LocalDate.of(2026, 11, 28);

	private TestWindows() {
	}

	/** A window that limits nothing. */
	static WindowData open() {
		return new WindowData("Window", "Fund", WindowData.Form.LOAN, null, null, null, null, "XOF", null, null, null,
				null, List.of(), List.of(), null, null, List.of(), "", null, "");
	}

	static WindowData days(@Nullable LocalDate opens, @Nullable LocalDate closes) {
		return new WindowData("Window", "Fund", WindowData.Form.LOAN, opens, closes, null, null, "XOF", null, null,
				null, null, List.of(), List.of(), null, null, List.of(), "", null, "");
	}

	static WindowData amounts(@Nullable String minimum, @Nullable String maximum) {
		return new WindowData("Window", "Fund", WindowData.Form.LOAN, DAY, null, number(minimum), number(maximum),
				"XOF", null, null, null, null, List.of(), List.of(), null, null, List.of(), "", null, "");
	}

	static WindowData ownShare(String least) {
		return new WindowData("Window", "Fund", WindowData.Form.LOAN, DAY, null, null, null, "XOF", null, null, null,
				number(least), List.of(), List.of(), null, null, List.of(), "", null, "");
	}

	static WindowData excluding(String... sectors) {
		return new WindowData("Window", "Fund", WindowData.Form.LOAN, DAY, null, null, null, "XOF", null, null, null,
				null, List.of(sectors), List.of(), null, null, List.of(), "", null, "");
	}

	static WindowData ages(@Nullable Integer from, @Nullable Integer to, String... kinds) {
		return new WindowData("Window", "Fund", WindowData.Form.LOAN, DAY, null, null, null, "XOF", null, null, null,
				null, List.of(), List.of(kinds), from, to, List.of(), "", null, "");
	}

	static @Nullable BigDecimal number(@Nullable String number) {
		return (number != null) ? new BigDecimal(number) : null;
	}

	static FundingWindow window(WindowData data) {
		return new FundingWindow(new UUID(1, 1), "SN", data, new Upkeep(0, null, DAY, new PersonId(new UUID(0, 1)),
				null, Instant.EPOCH, new PersonId(new UUID(0, 1))));
	}

	static FitFacts facts(String sector, Set<String> kinds, @Nullable Integer age, @Nullable String requested,
			@Nullable String ownShare) {
		return new FitFacts(sector, kinds, age,
				(requested != null) ? new Amount(new BigDecimal(requested), "XOF") : null, number(ownShare), DAY);
	}

	/** A project of which nothing is known. */
	static FitFacts nothing() {
		return facts("", Set.of(), null, null, null);
	}

}
