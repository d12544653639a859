package org.hakbang.checklist;

import java.util.List;
import java.util.Map;

import org.hakbang.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one indicator as {@code fragments/answer} shows them.
 *
 * @param kind {@code pick} (one word of several), {@code items}, {@code parts},
 * {@code number}, {@code amount} or {@code date}
 * @param lead the code and what is required or advised, in words
 * @param choices the words, items or parts; a word of a {@code pick} may be an accepted
 * alternative
 * @param alternatives accepted alternatives that are ticked beside the value
 * @param unit empty if there is none
 * @param version of the answer that stands now, 0 if there is none
 * @param fields what the whole form shows
 * @param problems those of the whole form
 */
public record AnswerFieldsView(String code, String kind, String lead, List<Choice> choices, List<Choice> alternatives,
		String unit, int version, Map<String, List<String>> fields, List<Problem> problems) {

	/** A word, an item or a part in the reader's language. */
	public record Choice(String value, String label, String hint) {

	}

	/** The whole name of a field, which is its id too. */
	public String name(String field) {
		return this.code + "." + field;
	}

	/** What stands in a field; empty if nothing. */
	public String first(String field) {
		return all(field).stream().findFirst().orElse("");
	}

	public boolean has(String field, String value) {
		return all(field).contains(value);
	}

	/** Whether a word is chosen, be it an option or an accepted alternative. */
	public boolean chosen(String word) {
		return has("value", word) || (has("alternative", word) && first("value").isEmpty());
	}

	/** The version the person saw: what a draft kept, else what stands now. */
	public String base() {
		String kept = first("base");
		return kept.isEmpty() ? String.valueOf(this.version) : kept;
	}

	public boolean bad(String field) {
		return this.problems.stream().anyMatch((problem) -> problem.field().equals(name(field)));
	}

	/** Whether a part of the form that can be folded must stand open. */
	public boolean open(String... inside) {
		return List.of(inside).stream().anyMatch((field) -> bad(field) || !first(field).isEmpty());
	}

	/** Whether somebody who is not in the list says so. */
	public boolean other() {
		return has("statedBy", "other") || bad("statedByName") || bad("statedByOffice");
	}

	/** The ids of the hint and the error that describe a field; null if there is none. */
	public @Nullable String describedBy(String field, boolean hint) {
		String ids = (hint ? name("hint") + " " : "") + (bad(field) ? name(field) + "-error" : "");
		return ids.isBlank() ? null : ids.strip();
	}

	private List<String> all(String field) {
		return this.fields.getOrDefault(name(field), List.of());
	}

}
