package org.hakbang.helpdesk.web;

import java.util.List;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.LinkedCase;
import org.hakbang.helpdesk.LinkedCases;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.springframework.stereotype.Component;

/** Puts the cases that belong together with a case beside it. */
@Component
class LinkedParts implements PageParts {

	private static final int ORDER = 60;

	private final LinkedCases linked;

	LinkedParts(LinkedCases linked) {
		this.linked = linked;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (!(place instanceof PagePlace.OfSubject of) || !of.subject().kind().equals(CaseId.KIND)) {
			return List.of();
		}
		CaseId id = CaseId.of(of.subject());
		return List.of(new PagePart("helpdesk/part-linked", new Beside(id, this.linked.group(id), this.linked.of(id)),
				PagePart.Where.ASIDE, ORDER));
	}

	/**
	 * Cases that belong together.
	 *
	 * @param group whether they are those of an association's members
	 */
	record Beside(CaseId id, boolean group, List<LinkedCase> linked) {
	}

}
