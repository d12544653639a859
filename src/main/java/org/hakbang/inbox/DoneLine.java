package org.hakbang.inbox;

import java.time.Instant;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;

/** A task the reader has finished, and the address of its page. */
public record DoneLine(String task, String page, int stepNumber, Text title, TerritoryId place, String placeName,
		Instant at) {

}
