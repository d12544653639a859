package org.hakbang.helpdesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody in a {@linkplain BatchView batch} as they were typed.
 *
 * @param number from 1
 * @param line of the sheet they came from; 0 if they were typed on the page
 * @param typed what was typed, by the id of the field
 * @param columns the letters of the sheet's columns by field; empty if it was typed
 * @param faults the cells that cannot be read: by field the key of a
 * {@link org.hakbang.sheet.Grid.Fault}
 * @param agreed whether they agreed that the desk works on it
 * @param sure whether they are to be entered even though somebody like them is known
 */
public record BatchRow(int number, int line, Map<String, List<String>> typed, Map<String, String> columns,
		Map<String, String> faults, boolean agreed, boolean sure) {

	/** Typed on the page. */
	public static BatchRow typed(int number, Map<String, List<String>> typed, boolean agreed) {
		return new BatchRow(number, 0, typed, Map.of(), Map.of(), agreed, false);
	}

	public BatchRow with(boolean agreed, boolean sure) {
		return new BatchRow(this.number, this.line, this.typed, this.columns, this.faults, agreed, sure);
	}

	/**
	 * With other words; a cell that could not be read counts until something is typed.
	 */
	public BatchRow with(Map<String, List<String>> typed) {
		Map<String, String> left = new HashMap<>(this.faults);
		left.keySet().removeAll(typed.keySet());
		return new BatchRow(this.number, this.line, typed, this.columns, left, this.agreed, this.sure);
	}

}
