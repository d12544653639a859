package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;

import org.hakbang.shared.Problem;

/**
 * Somebody in a batch as the page shows them before they are entered.
 *
 * @param answers what could be read, by field
 * @param problems each with the name of its field on the page
 * @param twins cases that may be the same person's
 * @param same the numbers of those before in the batch who may be the same person
 */
public record BatchLine(BatchRow row, Map<String, List<String>> answers, List<Problem> problems, List<CaseTwin> twins,
		List<Integer> same) {

	/** Whether it may be somebody who is known, and nobody said to enter them anyway. */
	public boolean doubted() {
		return !this.row.sure() && likeOthers();
	}

	public boolean likeOthers() {
		return !this.twins.isEmpty() || !this.same.isEmpty();
	}

	/** {@code wrong}, {@code not-agreed}, {@code known} or {@code ready}. */
	public String state() {
		if (!this.problems.isEmpty()) {
			return "wrong";
		}
		if (!this.row.agreed()) {
			return "not-agreed";
		}
		return doubted() ? "known" : "ready";
	}

	/** The name of a field of this row on the page. */
	public String name(String field) {
		return name(this.row.number(), field);
	}

	static String name(int number, String field) {
		return prefix(number) + field;
	}

	/** How the names of a row's fields begin. */
	public static String prefix(int number) {
		return "r" + number + ".";
	}

}
