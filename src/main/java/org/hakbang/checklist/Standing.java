package org.hakbang.checklist;

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
 */
public record Standing(Indicator indicator, @Nullable Answer answer, @Nullable Value value, State state,
		@Nullable State aim, boolean evidenceMissing, List<EvidenceView> evidence) {

}
