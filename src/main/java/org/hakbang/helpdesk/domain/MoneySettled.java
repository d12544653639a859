package org.hakbang.helpdesk.domain;

import java.util.List;
import java.util.Optional;

/** Whether it is settled how a project is paid for. */
public final class MoneySettled {

	/** The project is carried out without outside money. */
	public static final String OWN_MONEY = "own-money";

	/** The case goes on although a funder has not answered. */
	public static final String GOES_ON = "goes-on";

	/** What was said before does not hold any more: money is asked for. */
	public static final String ASKS = "asks";

	public static final List<String> WAYS = List.of(OWN_MONEY, GOES_ON, ASKS);

	private MoneySettled() {
	}

	/**
	 * The key of what is missing; empty if it is settled.
	 * @param way one of {@link #WAYS}, empty if nobody said
	 */
	public static Optional<String> missing(List<FundingApplication> applications, String way) {
		if (way.equals(GOES_ON)) {
			return Optional.empty();
		}
		if (applications.stream().anyMatch(FundingApplication::awaited)) {
			return Optional.of("money.settled.pending");
		}
		boolean answered = applications.stream().anyMatch((row) -> row.status().decided());
		return (answered || way.equals(OWN_MONEY)) ? Optional.empty() : Optional.of("money.settled.none");
	}

}
