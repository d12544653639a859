package org.hakbang.checklist;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An indicator with its answer, evidence and state, for one subject.
 *
 * @param answer the current one; null if unanswered
 * @param value the answer's value or the computed one; null if neither
 * @param state against the requirement (against the aim, for an advisory indicator)
 * @param aim against the aim of a required indicator, null if it has none
 * @param evidenceMissing the answer is good but the document that must stand behind it is
 * not there yet
 * @param evidence what stands behind it now, superseded documents last
 * @param provisionalUntil the last day on which an accepted alternative counts: if met,
 * it is met up to then; if not met, that day has passed and it was met before; null for
 * whatever counts for good
 * @param lastPeriod the latest answer of an earlier period, which counts no longer; null
 * if there is none or this one counts for good
 */
public record Standing(Indicator indicator, @Nullable Answer answer, @Nullable Value value, State state,
		@Nullable State aim, boolean evidenceMissing, List<EvidenceView> evidence, @Nullable LocalDate provisionalUntil,
		@Nullable Answer lastPeriod) {

	/** Met, but only up to a date. */
	public boolean provisional() {
		return this.state == State.MET && this.provisionalUntil != null;
	}

	/** Not met because the accepted alternative counts no longer. */
	public boolean ranOut() {
		return this.state == State.NOT_MET && this.provisionalUntil != null;
	}

	/**
	 * How it looks: the key of its state, {@code provisional} if met up to a date only.
	 */
	public String look() {
		return provisional() ? "provisional" : this.state.key();
	}

	/** The version that somebody who answers now has seen; 0 if there is none. */
	public int seen() {
		Answer latest = (this.answer != null) ? this.answer : this.lastPeriod;
		return (latest != null) ? latest.version() : 0;
	}

}
