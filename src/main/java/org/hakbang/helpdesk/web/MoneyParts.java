package org.hakbang.helpdesk.web;

import java.util.List;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMoneyReading;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.springframework.stereotype.Component;

/** Puts what a case does with money, partners and time on its page. */
@Component
class MoneyParts implements PageParts {

	private static final int ORDER = 40;

	private final CaseMoneyReading reading;

	MoneyParts(CaseMoneyReading reading) {
		this.reading = reading;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (place instanceof PagePlace.OfSubject of && of.subject().kind().equals(CaseId.KIND)) {
			return List.of(new PagePart("helpdesk/money-part", this.reading.of(CaseId.of(of.subject())),
					PagePart.Where.MAIN, ORDER));
		}
		return List.of();
	}

}
