package org.hakbang.slip;

import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;

/** What whoever follows a link finds. */
public sealed interface LinkState {

	/**
	 * The questions, with what was typed here before and nothing else.
	 *
	 * @param place the name of the territory
	 * @param files the names of the documents that were sent along
	 * @param official whether an act has adopted the checklist
	 */
	record Open(Slip slip, String place, Text office, Country country, List<Indicator> questions,
			Map<String, List<String>> fields, String name, List<String> files, boolean official) implements LinkState {
	}

	/** It has done its work: the answers were sent. */
	record Sent(String place) implements LinkState {
	}

	/** The work it belongs to was closed before the answers were sent. */
	record Closed(String place) implements LinkState {
	}

	/** It was never good, or is no longer. Which of them is not said. */
	record Gone() implements LinkState {
	}

}
