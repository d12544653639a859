package org.hakbang.desk;

import java.time.LocalDate;
import java.util.List;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a desk.
 *
 * @param key in addresses and grants, such as {@code sedhiou}; it never changes
 * @param prefix before the tracking codes of its cases, such as {@code SED}; it never
 * changes
 * @param name at least in one language
 * @param agency the agency that hosts it
 * @param languages that are spoken there, by their names
 * @param address where to come, empty if not said
 * @param phone of the desk, never of a person; empty if none
 * @param mail of the desk, never of a person; empty if none
 * @param closedOn the first day on which it no longer receives anybody, null if no end is
 * set
 * @param serves the territories whose people it serves
 */
public record DeskData(String key, String prefix, Text name, String agency, List<String> languages, Hours hours,
		String address, String phone, String mail, LocalDate openedOn, @Nullable LocalDate closedOn,
		List<TerritoryId> serves) {

	public DeskData {
		languages = List.copyOf(languages);
		serves = List.copyOf(serves);
	}

}
