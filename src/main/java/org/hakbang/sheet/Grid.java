package org.hakbang.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet as texts.
 *
 * @param rows those that hold anything, from the top
 */
public record Grid(List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param number from 1
	 * @param cells by column, from 0
	 */
	public record Row(int number, Map<Integer, Cell> cells) {

		public String text(int column) {
			Cell cell = this.cells.get(column);
			return (cell != null) ? cell.text() : "";
		}

		public @Nullable Fault fault(int column) {
			Cell cell = this.cells.get(column);
			return (cell != null) ? cell.fault() : null;
		}

	}

	/**
	 * A cell.
	 *
	 * @param fault why it cannot be read; null if it can
	 */
	public record Cell(String text, @Nullable Fault fault) {

	}

	/** Why a cell cannot be read. */
	public enum Fault {

		/** It is reckoned, and nobody reckons it again here. */
		FORMULA,
		/** The sheet itself says that it is wrong. */
		ERROR;

		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** The letter of a column: 0 is A. */
	public static String letter(int column) {
		return String.valueOf((char) ('A' + column));
	}

}
