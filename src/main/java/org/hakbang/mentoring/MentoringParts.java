package org.hakbang.mentoring;

import java.util.List;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/** Puts the open promises beside the page of a territory and of its cycle. */
@Component
class MentoringParts implements PageParts {

	private static final String TEMPLATE = "mentoring/part";

	private static final int SHOWN = 5;

	private static final int ORDER = 60;

	private final VisitPages pages;

	private final Access access;

	MentoringParts(VisitPages pages, Access access) {
		this.pages = pages;
		this.access = access;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		return (place instanceof PagePlace.OfTerritory || place instanceof PagePlace.OfSubject)
				? part(place.territory()) : List.of();
	}

	private List<PagePart> part(TerritoryId territory) {
		// Whoever handles a person's case there need not see the territory's own work.
		if (!this.access.may(Permission.VIEW, territory)) {
			return List.of();
		}
		OpenPromises open = this.pages.open(territory, SHOWN);
		boolean nothing = open.all() == 0 && !this.pages.any(territory)
				&& !this.access.may(Permission.NOTE_VISIT, territory);
		return nothing ? List.of() : List.of(new PagePart(TEMPLATE, open, PagePart.Where.ASIDE, ORDER));
	}

}
