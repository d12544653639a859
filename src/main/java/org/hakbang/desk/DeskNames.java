package org.hakbang.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.hakbang.identity.OfficeNames;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Today;

import org.springframework.stereotype.Component;

/** Names the desks to those who give roles there. */
@Component
class DeskNames implements OfficeNames {

	private final DeskRows rows;

	private final Today today;

	DeskNames(DeskRows rows, Today today) {
		this.rows = rows;
		this.today = today;
	}

	/** Also desks that will open: their people come first. */
	@Override
	public Map<String, Text> in(TerritoryId seat) {
		Map<String, Text> names = new LinkedHashMap<>();
		this.rows.in(seat)
			.stream()
			.filter((desk) -> desk.data().closedOn() == null || desk.data().closedOn().isAfter(this.today.in(seat)))
			.forEach((desk) -> names.put(desk.key(), desk.name()));
		return names;
	}

	@Override
	public Optional<Text> name(String key) {
		return this.rows.find(key).map(DeskView::name);
	}

}
