package org.hakbang.inbox;

import java.util.List;

import org.hakbang.shared.AccountParts;
import org.hakbang.shared.PagePart;

import org.springframework.stereotype.Component;

/** The link to one's dates on the page of one's account. */
@Component
class CalendarPart implements AccountParts {

	private final CalendarLinks links;

	CalendarPart(CalendarLinks links) {
		this.links = links;
	}

	@Override
	public List<PagePart> parts() {
		return List.of(new PagePart("inbox/calendar", this.links.madeAt(), PagePart.Where.MAIN, 20));
	}

}
