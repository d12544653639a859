package org.hakbang.helpdesk.web;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseLinks;
import org.hakbang.helpdesk.CaseTwin;
import org.hakbang.helpdesk.ContactLine;
import org.hakbang.helpdesk.ProposedService;
import org.hakbang.helpdesk.Twins;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Component;

/** Puts beside a case who could help, and what may be the same person's. */
@Component
class ConnectParts implements PageParts {

	private static final int HELP_ORDER = 30;

	private static final int TWINS_ORDER = 10;

	private final CaseLinks links;

	private final Twins twins;

	ConnectParts(CaseLinks links, Twins twins) {
		this.links = links;
		this.twins = twins;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		return (place instanceof PagePlace.OfSubject of && of.subject().kind().equals(CaseId.KIND))
				? parts(of.subject()) : List.of();
	}

	private List<PagePart> parts(Subject subject) {
		CaseId id = CaseId.of(subject);
		List<PagePart> parts = new ArrayList<>();
		List<ContactLine> log = this.links.log(id);
		parts.add(new PagePart("helpdesk/part-help", new Help(id, this.links.proposed(id), log.size(),
				log.stream().filter((line) -> line.referral() && line.outcome().equals(CaseLinks.OPEN)).count()),
				PagePart.Where.MAIN, HELP_ORDER));
		List<CaseTwin> twins = this.twins.of(id);
		List<CaseTwin> open = twins.stream().filter((twin) -> twin.same() == null).toList();
		if (!open.isEmpty()) {
			parts.add(new PagePart("helpdesk/part-twins", new Beside(id, open), PagePart.Where.TOP, TWINS_ORDER));
		}
		List<CaseTwin> same = twins.stream().filter((twin) -> Boolean.TRUE.equals(twin.same())).toList();
		if (!same.isEmpty()) {
			parts.add(new PagePart("helpdesk/part-same", new Beside(id, same), PagePart.Where.ASIDE, TWINS_ORDER));
		}
		return parts;
	}

	/**
	 * Who could help.
	 *
	 * @param noted how many contacts and referrals there are
	 * @param waiting how many referrals nobody knows the outcome of
	 */
	record Help(CaseId id, List<ProposedService> proposed, int noted, long waiting) {
	}

	/** Cases beside this one. */
	record Beside(CaseId id, List<CaseTwin> twins) {
	}

}
