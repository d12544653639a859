package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;

import org.hakbang.audit.TrailEntry;
import org.hakbang.desk.DeskView;

/** Whom a list showed by name, as the trail keeps it: by their codes. */
final class CaseCodes {

	/** The field of the trail's details; the codes with a blank between them. */
	static final String FIELD = "codes";

	private CaseCodes() {
	}

	/** One look at all of them. */
	static TrailEntry listed(DeskView desk, List<String> codes) {
		TrailEntry entry = TrailEntry.of("case.listed", null, desk.seat()).item(desk.key());
		return codes.isEmpty() ? entry : entry.details(Map.of(FIELD, String.join(" ", codes)));
	}

}
