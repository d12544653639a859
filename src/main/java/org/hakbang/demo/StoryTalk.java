package org.hakbang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Reporting;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.slip.Slips;
import org.hakbang.talk.Comments;
import org.hakbang.talk.Topic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What the people of the story say to each other: comments, slips, the reporting period.
 */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class StoryTalk {

	private final Comments comments;

	private final Slips slips;

	private final Reporting reporting;

	private final ActingAs acting;

	private final Ids ids;

	StoryTalk(Comments comments, Slips slips, Reporting reporting, ActingAs acting, Ids ids) {
		this.comments = comments;
		this.slips = slips;
		this.reporting = reporting;
		this.acting = acting;
		this.ids = ids;
	}

	/** Somebody says something about an indicator, or about the step if none is named. */
	void say(Story.Chapter chapter, CycleId cycle, PersonId by) {
		String indicator = chapter.codes().isEmpty() ? null : chapter.codes().get(0);
		this.acting.run(by,
				() -> StoryTeller.done(this.comments.write(new Topic(cycle.subject(), chapter.step(), indicator),
						this.ids.next(), chapter.form().get("text"), List.of())));
	}

	/** Slips for the offices named in the chapter's form, by comma. */
	void ask(Story.Chapter chapter, CycleId cycle, PersonId by, LocalDate today) {
		this.acting.run(by,
				() -> StoryTeller
					.done(this.slips.ask(cycle, Map.of("office", List.of(chapter.form().get("offices").split(", ")),
							"due", List.of(today.plusDays(14).toString()), "step", List.of(chapter.step())))));
	}

	/** The secretary notes how often the committee wants a report. */
	void choosePeriod(Story.Chapter chapter, CycleId cycle, PersonId by, LocalDate today) {
		Map<String, String> form = Told.on(today, chapter.form());
		this.acting.run(by, () -> StoryTeller.done(this.reporting.choose(cycle, chapter.step(),
				new Reporting.Choosing(form.get("rhythm"), form.get("firstDay"), form.get("decidedOn")))));
	}

}
