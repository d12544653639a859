package org.hakbang.helpdesk.web;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMessages;
import org.hakbang.helpdesk.ErasureView;
import org.hakbang.helpdesk.Erasures;
import org.hakbang.helpdesk.MessageLine;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts on the page of a case what its applicant, who follows it without an account,
 * wrote, sent and asks for.
 */
@Component
class OutsideParts implements PageParts {

	private static final int FIRST = 5;

	private static final int ORDER = 20;

	private final CaseMessages messages;

	private final Erasures erasures;

	OutsideParts(CaseMessages messages, Erasures erasures) {
		this.messages = messages;
		this.erasures = erasures;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (!(place instanceof PagePlace.OfSubject of) || !of.subject().kind().equals(CaseId.KIND)) {
			return List.of();
		}
		CaseId id = CaseId.of(of.subject());
		if (!this.messages.followed(id)) {
			return List.of();
		}
		List<MessageLine> lines = this.messages.of(id);
		Outside outside = new Outside(id, lines, this.erasures.of(id).orElse(null));
		List<PagePart> parts = new ArrayList<>();
		if (outside.unread() > 0 || outside.asksToBeForgotten()) {
			parts.add(new PagePart("helpdesk/part-outside-new", outside, PagePart.Where.TOP, FIRST));
		}
		parts.add(new PagePart("helpdesk/part-outside", outside, PagePart.Where.MAIN, ORDER));
		return parts;
	}

	/**
	 * What came from outside.
	 *
	 * @param erasure null if the person never asked to be forgotten
	 */
	record Outside(CaseId id, List<MessageLine> lines, @Nullable ErasureView erasure) {

		public long unread() {
			return this.lines.stream().filter(MessageLine::newToDesk).count();
		}

		public long waiting() {
			return this.lines.stream().filter(MessageLine::waiting).count();
		}

		public boolean asksToBeForgotten() {
			return this.erasure != null && this.erasure.pending();
		}

		/** All documents that came from the applicant, the newest last. */
		public List<org.hakbang.checklist.EvidenceView> files() {
			return this.lines.stream().flatMap((line) -> line.files().stream()).toList();
		}

	}

}
