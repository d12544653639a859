package org.hakbang.record;

import org.hakbang.approval.MeetingView;
import org.hakbang.approval.ResolutionPage;
import org.hakbang.approval.ResolutionView;
import org.hakbang.checklist.EvidenceView;
import org.jspecify.annotations.Nullable;

/**
 * A question put to the approver and what became of it.
 *
 * @param meeting the meeting that decided, null for an officer or while open
 * @param item what that meeting did with this question, null likewise
 * @param officer the officer's decision, null for a committee or while open
 * @param paper the signed minutes or the officer's signed paper, null while awaited
 */
record DecisionEntry(ResolutionView resolution, @Nullable MeetingView meeting, MeetingView.@Nullable Item item,
		ResolutionPage.@Nullable Decision officer, @Nullable EvidenceView paper) {

}
