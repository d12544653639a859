package org.hakbang.slip;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/**
 * Takes slips out for the actor: the one place where access to a slip is decided. All are
 * for the focal point; those of an office are for its own people with an account too.
 */
@Component
class SlipFolder {

	private final AllSlips slips;

	private final Access access;

	private final Bundles bundles;

	SlipFolder(AllSlips slips, Access access, Bundles bundles) {
		this.slips = slips;
		this.access = access;
		this.bundles = bundles;
	}

	/**
	 * @throws NotFound if there is no such slip, or not in a territory of the actor
	 * @throws Forbidden if the actor may not answer for its office
	 */
	Slip get(SlipId id) {
		return open(this.slips.find(id).orElseThrow(NotFound::new));
	}

	/** The same, with the row locked. */
	Slip lock(SlipId id) {
		return open(this.slips.lock(id).orElseThrow(NotFound::new));
	}

	Slip open(Slip slip) {
		this.access.require(Permission.VIEW, slip.territory());
		if (!mayTakeIn(slip.territory(), slip.office())) {
			throw new Forbidden();
		}
		return slip;
	}

	boolean mayTakeIn(TerritoryId territory, String office) {
		return this.access.may(Permission.ANSWER, territory)
				|| (this.access.may(Permission.ANSWER_FOR_OFFICE, territory)
						&& this.access.offices(territory).contains(office));
	}

	/** Whether the actor takes in what comes back of any office. */
	boolean mayTakeIn(TerritoryId territory) {
		return this.access.may(Permission.ANSWER, territory)
				|| this.access.may(Permission.ANSWER_FOR_OFFICE, territory);
	}

	boolean mayAsk(TerritoryId territory) {
		return this.access.may(Permission.ANSWER, territory);
	}

	/** What a slip asks, in the words in which it was asked. */
	Map<Asked, Indicator> indicators(Slip slip) {
		CycleDefinition definition = definition(slip);
		Map<Asked, Indicator> indicators = new LinkedHashMap<>();
		slip.asked().forEach((asked) -> indicators.put(asked, asked.in(definition.indicator(asked.code()))));
		return indicators;
	}

	/** The cycle as it was when the slip was made. */
	CycleDefinition definition(Slip slip) {
		return this.bundles.get(slip.bundle()).definition();
	}

}
