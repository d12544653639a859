package org.hakbang.figures;

import java.util.List;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.Cases;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;

import org.springframework.stereotype.Component;

/**
 * Who sees which numbers of a desk: its own people everything; auditors and regional
 * officers of its seat what may leave the desk; for everybody else there is nothing.
 */
@Component
class FiguresSight {

	private final Desks desks;

	private final Cases cases;

	private final Bundles bundles;

	private final Access access;

	FiguresSight(Desks desks, Cases cases, Bundles bundles, Access access) {
		this.desks = desks;
		this.cases = cases;
		this.bundles = bundles;
		this.access = access;
	}

	/**
	 * @throws NotFound if there is no such desk, or its numbers are not for the actor
	 */
	DeskView require(String key) {
		DeskView desk = this.desks.byKey(key);
		if (!inside(desk) && !may(desk)) {
			throw new NotFound();
		}
		return desk;
	}

	/** Whether the actor works for the desk. */
	boolean inside(DeskView desk) {
		return this.desks.handles(desk.id());
	}

	/** Whether the actor, who does not work for it, may see what leaves it. */
	boolean may(DeskView desk) {
		return this.access.may(Permission.SEE_DESK_FIGURES, desk.seat());
	}

	/** Whether the actor may see what leaves the desks that sit in a territory. */
	boolean watches(TerritoryId territory) {
		return this.access.may(Permission.SEE_DESK_FIGURES, territory);
	}

	/** Whether the actor answers for the desk what it is asked. */
	boolean answers(DeskView desk) {
		return this.access.holds(Role.DESK_OFFICER, desk.key(), desk.seat());
	}

	/** The kinds of cases that are counted for others, of those the actor may see. */
	List<CycleDefinition> kinds(DeskView desk) {
		List<CycleDefinition> kinds = inside(desk) ? this.cases.kinds(desk.id())
				: this.bundles.cases().stream().map(Bundle::definition).toList();
		return kinds.stream()
			.filter((kind) -> !kind.caseRules().report().headings().isEmpty()
					|| !kind.caseRules().deskIndicators().isEmpty())
			.toList();
	}

	/**
	 * One of them; the first if none is named.
	 * @throws NotFound if there is none
	 */
	CycleDefinition kind(DeskView desk, String key) {
		return kinds(desk).stream()
			.filter((kind) -> key.isEmpty() || kind.key().equals(key))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
