package org.hakbang.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Option;
import org.hakbang.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of the comments about a topic. */
@Component
class Talks {

	private final Comments comments;

	private final CommentRows rows;

	private final Places places;

	private final Colleagues colleagues;

	private final People people;

	private final Access access;

	private final Ids ids;

	Talks(Comments comments, CommentRows rows, Places places, Colleagues colleagues, People people, Access access,
			Ids ids) {
		this.comments = comments;
		this.rows = rows;
		this.places = places;
		this.colleagues = colleagues;
		this.people = people;
		this.access = access;
		this.ids = ids;
	}

	/** With an empty form. */
	@Transactional(readOnly = true)
	public TalkView of(Topic topic, int skip, int limit) {
		return of(topic, skip, limit, new TalkView.Form(this.ids.next(), "", List.of(), List.of()));
	}

	/** With what was typed into the form. */
	@Transactional(readOnly = true)
	public TalkView of(Topic topic, int skip, int limit, TalkView.Form typed) {
		Place place = this.places.of(topic);
		PersonId actor = this.access.actor();
		List<TalkView.Line> lines = this.comments.about(topic, skip, limit)
			.stream()
			.map((comment) -> new TalkView.Line(comment, comment.author().equals(actor),
					this.comments.maySettle(comment)))
			.toList();
		List<Option> options = this.colleagues.of(place.territory(), this.rows.authors(topic))
			.stream()
			.map((person) -> Option.of(person.id().toString(), person.name()))
			.toList();
		return new TalkView(place, lines, this.comments.count(topic),
				(topic.indicator() == null) ? this.comments.counts(topic.subject(), topic.step()) : Map.of(),
				this.people.names(people(lines)), new TalkView.Form(typed.id(), typed.text(), options, typed.tell()));
	}

	private static List<PersonId> people(List<TalkView.Line> lines) {
		List<PersonId> people = new ArrayList<>();
		for (TalkView.Line line : lines) {
			people.add(line.comment().author());
			people.addAll(line.comment().mentioned());
			if (line.comment().settled() != null) {
				people.add(line.comment().settled().by());
			}
		}
		return people.stream().distinct().toList();
	}

}
