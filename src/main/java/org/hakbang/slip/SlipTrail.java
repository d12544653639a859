package org.hakbang.slip;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.springframework.stereotype.Component;

/**
 * What this module writes into the trail. Addresses and names stand in the details only.
 */
@Component
class SlipTrail {

	private final Trail trail;

	SlipTrail(Trail trail) {
		this.trail = trail;
	}

	void made(Slip slip) {
		this.trail.record(TrailEntry.of("slip.made", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	void mailed(Slip slip) {
		this.trail.record(TrailEntry.of("slip.mailed", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of("email", slip.email()))));
	}

	void linked(Slip slip) {
		this.trail.record(TrailEntry.of("slip.linked", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	void revoked(Slip slip) {
		this.trail.record(TrailEntry.of("slip.revoked", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	void reminded(Slip slip) {
		this.trail.record(TrailEntry.of("slip.reminded", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	void withdrawn(Slip slip) {
		this.trail.record(TrailEntry.of("slip.withdrawn", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	void ended(Slip slip) {
		this.trail.record(TrailEntry.of("slip.ended", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	/** Nobody is the actor if it came by a link. */
	void returned(Slip slip) {
		this.trail.record(TrailEntry.of("slip.returned", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of("statedBy", slip.returned().statedBy()))));
	}

	void accepted(Slip slip, Iterable<String> codes) {
		this.trail.record(TrailEntry.of("slip.accepted", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of("indicators", String.join(", ", codes)))));
	}

	void closed(Slip slip) {
		this.trail.record(TrailEntry.of("slip.closed", slip.cycle().subject(), slip.territory())
			.item(slip.office())
			.object(slip.id().value())
			.details(details(slip, Map.of())));
	}

	/** The code is the slip's name; what is empty is left out. */
	private static Map<String, String> details(Slip slip, Map<String, String> more) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("name", slip.code().toString());
		more.forEach((field, value) -> {
			if (!value.isEmpty()) {
				details.put(field, value);
			}
		});
		return details;
	}

}
