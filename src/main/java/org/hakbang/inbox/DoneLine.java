package org.hakbang.inbox;

import java.time.Instant;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;

/** A task the reader has finished. */
public record DoneLine(String task, int stepNumber, Text title, TerritoryId place, String placeName, Instant at) {

}
