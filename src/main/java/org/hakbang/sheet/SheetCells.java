package org.hakbang.sheet;

import java.time.LocalDate;

import org.dhatim.fastexcel.Worksheet;

/** Puts values into the cells of a workbook. Texts are texts there, never formulas. */
public final class SheetCells {

	private SheetCells() {
	}

	/**
	 * Puts one value.
	 * @param value a number, a day, or anything by its text; an empty text leaves the
	 * cell empty
	 */
	public static void put(Worksheet sheet, int row, int column, Object value) {
		if (value instanceof Number number) {
			sheet.value(row, column, number);
		}
		else if (value instanceof LocalDate day) {
			sheet.value(row, column, day);
			sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (!value.toString().isEmpty()) {
			sheet.value(row, column, value.toString());
		}
	}

}
