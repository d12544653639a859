package org.hakbang.slip;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet as texts.
 *
 * @param rows those that hold anything, from the top
 */
record Grid(List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param number from 1
	 * @param cells by column, from 0
	 */
	record Row(int number, Map<Integer, Cell> cells) {

		String text(int column) {
			Cell cell = this.cells.get(column);
			return (cell != null) ? cell.text() : "";
		}

		@Nullable String fault(int column) {
			Cell cell = this.cells.get(column);
			return (cell != null) ? cell.fault() : null;
		}

	}

	/**
	 * A cell.
	 *
	 * @param fault the message that says why it cannot be read; null if it can
	 */
	record Cell(String text, @Nullable String fault) {

	}

	/** The letter of a column: 0 is A. */
	static String letter(int column) {
		return String.valueOf((char) ('A' + column));
	}

}
