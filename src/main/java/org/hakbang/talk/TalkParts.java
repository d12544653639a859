package org.hakbang.talk;

import java.util.List;

import org.hakbang.shared.PagePart;
import org.hakbang.shared.PageParts;
import org.hakbang.shared.PagePlace;
import org.springframework.stereotype.Component;

/** Puts the comments below the text of a step's and an indicator's page. */
@Component
class TalkParts implements PageParts {

	private static final String TEMPLATE = "talk/part";

	private static final int SHOWN = 10;

	private static final int LAST = 80;

	private final Talks talks;

	TalkParts(Talks talks) {
		this.talks = talks;
	}

	@Override
	public List<PagePart> of(PagePlace place) {
		if (place instanceof PagePlace.OfStep step) {
			return part(new Topic(step.subject(), step.step(), null));
		}
		if (place instanceof PagePlace.OfIndicator indicator) {
			return part(new Topic(indicator.subject(), indicator.step(), indicator.indicator()));
		}
		return List.of();
	}

	private List<PagePart> part(Topic topic) {
		return List.of(new PagePart(TEMPLATE, this.talks.of(topic, 0, SHOWN), PagePart.Where.MAIN, LAST));
	}

}
