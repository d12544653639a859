package org.hakbang.territory;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a country file says.
 *
 * @param sample whether its list of territories is only a sample, which pages must say
 * @param levels from the top; {@code governs} marks the levels that have a government of
 * their own (an LGU) and so can have a cycle
 * @param offices names by key ({@code hr}, {@code budget}, {@code peso} …)
 * @param bodies names by key ({@code cmd})
 * @param roles names by key ({@code focal-point} …)
 * @param workingDays Monday to Friday if the file names no holidays
 * @param planning events of the planning calendar by key ({@code investment-programme}
 * …), in the order of the file
 */
public record Country(String code, boolean sample, Text name, ZoneId zone, String currency, List<Level> levels,
		Map<String, Text> offices, Map<String, Text> bodies, Map<String, Text> roles,
		@JsonProperty("holidays") WorkingDays workingDays, Map<String, PlanningEvent> planning) {

	public Country(String code, boolean sample, Text name, ZoneId zone, String currency, List<Level> levels,
			Map<String, Text> offices, Map<String, Text> bodies, Map<String, Text> roles,
			@Nullable WorkingDays workingDays, @Nullable Map<String, PlanningEvent> planning) {
		this.code = code;
		this.sample = sample;
		this.name = name;
		this.zone = zone;
		this.currency = currency;
		this.levels = levels;
		this.offices = offices;
		this.bodies = bodies;
		this.roles = roles;
		this.workingDays = (workingDays != null) ? workingDays : WorkingDays.WEEKDAYS;
		this.planning = (planning != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(planning)) : Map.of();
	}

	/** The same country with the holidays that an operator added. */
	Country with(Map<String, Holiday> holidays) {
		return new Country(this.code, this.sample, this.name, this.zone, this.currency, this.levels, this.offices,
				this.bodies, this.roles, this.workingDays.with(holidays), this.planning);
	}

	public record Level(String key, Text name, boolean governs) {

	}

}
