package org.hakbang.notification;

import java.util.List;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

/**
 * Something a person is to be told. It says where to look and not what stands there: no
 * secret and no answer belongs into it.
 *
 * @param to whom; people without an account are told nothing until they have one
 * @param kind what it is, such as {@code step-returned}; the message
 * {@code notice.<kind>} says it in one sentence, in the messages of whoever sends it
 * @param territory where; the sentence is shown to those only who may see the work there
 * @param page the address to open, such as {@code /tasks/4711}
 * @param words what fills {@code {0}}, {@code {1}} … of the sentence
 * @param once a key: the same person is told the same key once and never again
 */
public record NewNotice(PersonId to, String kind, TerritoryId territory, String page, List<String> words, String once) {

	public NewNotice {
		if (!kind.matches("[a-z]+([.-][a-z]+)*")) {
			throw new IllegalArgumentException("Not a kind of notice: " + kind);
		}
		if (!page.startsWith("/") || page.startsWith("//")) {
			throw new IllegalArgumentException("Not a page of ours: " + page);
		}
		if (once.isBlank()) {
			throw new IllegalArgumentException("A notice without a key could be sent twice");
		}
		words = List.copyOf(words);
	}

}
