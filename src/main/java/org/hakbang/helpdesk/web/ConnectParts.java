package org.hakbang.helpdesk.web;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.directory.Partner;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseLinks;
import org.hakbang.helpdesk.CasePartners;
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

	private static final int SHOWN = 3;

	private final CaseLinks links;

	private final CasePartners partners;

	private final Twins twins;

	ConnectParts(CaseLinks links, CasePartners partners, Twins twins) {
		this.links = links;
		this.partners = partners;
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
		List<Partner> partners = this.partners.of(id, "");
		parts.add(new PagePart("helpdesk/part-help", new Help(id, this.links.proposed(id), partners, log.size(),
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
	 * @param partners of the directory, who could help here
	 * @param noted how many contacts and referrals there are
	 * @param waiting how many referrals nobody knows the outcome of
	 */
	record Help(CaseId id, List<ProposedService> proposed, List<Partner> partners, int noted, long waiting) {

		/** The first of those who offer a service. */
		public List<Partner> offering(String service) {
			return this.partners.stream()
				.filter((partner) -> partner.data().services().contains(service))
				.limit(SHOWN)
				.toList();
		}

	}

	/** Cases beside this one. */
	record Beside(CaseId id, List<CaseTwin> twins) {
	}

}
