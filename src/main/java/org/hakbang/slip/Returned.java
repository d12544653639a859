package org.hakbang.slip;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What came back on a slip, as it was written: it is no answer before somebody accepts
 * it.
 *
 * @param via how it came, null while nothing has
 * @param statedBy the name on the slip, empty if there is none
 * @param fields by name, as {@link org.hakbang.checklist.AnswerForm} reads them
 * @param cells where in a sheet a field stood, by its name
 * @param settled the questions that have been accepted or set aside
 */
public record Returned(@Nullable Via via, String statedBy, Map<String, List<String>> fields, Map<String, Cell> cells,
		Set<String> settled) {

	static final Returned NOTHING = new Returned(null, "", Map.of(), Map.of(), Set.of());

	/** On which way a slip came back. */
	public enum Via {

		PAPER, SHEET, LINK;

		/** The last part of its key in the message bundle, {@code slip.via.paper}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A cell of a sheet.
	 *
	 * @param row from 1
	 * @param column its letter
	 * @param fault the message that says why it could not be read at all, null if it
	 * could
	 */
	public record Cell(int row, String column, @Nullable String fault) {

	}

	Returned settle(Set<String> codes) {
		Set<String> settled = new TreeSet<>(this.settled);
		settled.addAll(codes);
		return new Returned(this.via, this.statedBy, this.fields, this.cells, settled);
	}

}
