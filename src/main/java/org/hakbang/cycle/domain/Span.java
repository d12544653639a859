package org.hakbang.cycle.domain;

import java.time.LocalDate;

import org.hakbang.checklist.Rhythm;

/** The days of a period, the first and the last included. */
public record Span(LocalDate from, LocalDate to) {

	/**
	 * One of the periods that follow each other from a first day, without gap or overlap.
	 * Where a month is too short for the first day's number, its last day takes its
	 * place.
	 * @param index from 0
	 */
	public static Span of(Rhythm rhythm, LocalDate first, int index) {
		return new Span(first.plusMonths((long) index * rhythm.months()),
				first.plusMonths((index + 1L) * rhythm.months()).minusDays(1));
	}

	/** The first of these periods that begins after a day. */
	public static Span after(Rhythm rhythm, LocalDate first, LocalDate last) {
		int index = 0;
		while (!of(rhythm, first, index).from().isAfter(last)) {
			index++;
		}
		return of(rhythm, first, index);
	}

	/** Whether the whole of it has passed. */
	public boolean endedBefore(LocalDate today) {
		return today.isAfter(this.to);
	}

}
