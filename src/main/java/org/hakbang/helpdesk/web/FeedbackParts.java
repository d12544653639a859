package org.hakbang.helpdesk.web;

import java.util.List;

import org.hakbang.helpdesk.CaseFeedback;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.FeedbackView;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.springframework.stereotype.Component;

/** Puts on the page of a case what its person said about the help. */
@Component
class FeedbackParts implements PageParts {

	private static final int ORDER = 60;

	private final CaseFeedback feedback;

	FeedbackParts(CaseFeedback feedback) {
		this.feedback = feedback;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (!(place instanceof PagePlace.OfSubject of) || !of.subject().kind().equals(CaseId.KIND)) {
			return List.of();
		}
		CaseId id = CaseId.of(of.subject());
		Feedback shown = new Feedback(id, this.feedback.of(id), this.feedback.about(id).isPresent());
		return (shown.said().isEmpty() && !shown.ask()) ? List.of()
				: List.of(new PagePart("helpdesk/part-feedback", shown, PagePart.Where.MAIN, ORDER));
	}

	/**
	 * What stands on the page.
	 *
	 * @param ask whether there is something to ask about now
	 */
	record Feedback(CaseId id, List<FeedbackView> said, boolean ask) {

	}

}
