package org.hakbang.directory.web;

import java.util.List;

import org.hakbang.directory.Directory;
import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;

import org.springframework.stereotype.Component;

/**
 * Puts the way to the country's directory beside a territory, for whoever may read it.
 */
@Component
class DirectoryParts implements PageParts {

	private static final int ORDER = 85;

	private final Directory directory;

	DirectoryParts(Directory directory) {
		this.directory = directory;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		String country = place.territory().country();
		return (place instanceof PagePlace.OfTerritory && this.directory.countries().contains(country))
				? List.of(new PagePart("directory/part", this.directory.count(country), PagePart.Where.ASIDE, ORDER))
				: List.of();
	}

}
