package org.hakbang.territory;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.hakbang.shared.Text;

/**
 * What a country file says.
 *
 * @param levels from the top; {@code governs} marks the levels that have a government of
 * their own (an LGU) and so can have a cycle
 * @param offices names by key ({@code hr}, {@code budget}, {@code peso} …)
 * @param bodies names by key ({@code cmd})
 * @param roles names by key ({@code focal-point} …)
 */
public record Country(String code, Text name, ZoneId zone, String currency, List<Level> levels,
		Map<String, Text> offices, Map<String, Text> bodies, Map<String, Text> roles) {

	public record Level(String key, Text name, boolean governs) {

	}

}
