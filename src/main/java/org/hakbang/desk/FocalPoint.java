package org.hakbang.desk;

import java.time.LocalDate;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An official whom a desk can ask, in a municipality or among its people abroad.
 *
 * @param until the first day on which they no longer are, null if no end is set
 * @param letter by which they were appointed, such as a number and a date; empty if there
 * is none
 */
public record FocalPoint(UUID id, PersonId person, String name, Where where, LocalDate since, @Nullable LocalDate until,
		String letter) {

}
