package org.hakbang.talk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.hakbang.identity.People;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells people that something was said. The words themselves stay on the page. */
@Component
class CommentNotices {

	private final Notices notices;

	private final People people;

	CommentNotices(Notices notices, People people) {
		this.notices = notices;
		this.people = people;
	}

	/**
	 * @param others who is told without being named in it
	 */
	void send(Place place, Comment comment, Collection<PersonId> others) {
		String author = this.people.names(Set.of(comment.author())).getOrDefault(comment.author(), "");
		List<String> words = List.of(author, about(place));
		comment.mentioned().forEach((person) -> send(place, comment, "mention", person, words));
		others.forEach((person) -> send(place, comment, "comment", person, words));
	}

	private void send(Place place, Comment comment, String kind, PersonId person, List<String> words) {
		this.notices.send(new NewNotice(person, kind, place.territory(), place.page() + "#comment-" + comment.id(),
				words, "comment:" + comment.id()));
	}

	// A notice is worded before anybody knows in which language it will be read.
	private static String about(Place place) {
		return place.indicator()
			.map((indicator) -> indicator.code() + " " + indicator.title().in(Locale.ENGLISH))
			.orElseGet(() -> place.step().title().in(Locale.ENGLISH));
	}

}
