package org.hakbang.helpdesk;

import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.identity.Access;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Takes cases out for the actor: the one place where access to a case is decided. Only
 * who holds one of the roles that handle its kind, at its desk, sees it; for everybody
 * else it is not there.
 */
@Component
class CaseFiles {

	private final AllCases cases;

	private final Bundles bundles;

	private final Desks desks;

	private final Territories territories;

	private final Access access;

	CaseFiles(AllCases cases, Bundles bundles, Desks desks, Territories territories, Access access) {
		this.cases = cases;
		this.bundles = bundles;
		this.desks = desks;
		this.territories = territories;
		this.access = access;
	}

	/**
	 * @throws NotFound if there is no such case, or not for the actor
	 */
	CaseFile get(CaseId id) {
		return seen(this.cases.findById(id.value()).orElseThrow(NotFound::new));
	}

	/** The same, with the row locked. */
	CaseFile lock(CaseId id) {
		return seen(this.cases.findLockedById(id.value()).orElseThrow(NotFound::new));
	}

	/** Whether the actor may see it. */
	boolean visible(HelpCase row) {
		return handles(unchecked(row));
	}

	/** Whether the actor handles cases of a kind at a desk. */
	boolean handles(DeskView desk, java.util.List<String> roles) {
		return roles.stream()
			.flatMap((role) -> Role.ofKey(role).stream())
			.anyMatch((role) -> this.access.holds(role, desk.key(), desk.seat()));
	}

	/** For whoever acts without an account, and for the product itself. */
	CaseFile unchecked(HelpCase row) {
		return new CaseFile(row, this.bundles.get(row.bundle()).definition(), this.desks.get(new DeskId(row.desk())),
				this.territories.country(row.country()));
	}

	private CaseFile seen(HelpCase row) {
		CaseFile file = unchecked(row);
		if (!handles(file)) {
			throw new NotFound();
		}
		return file;
	}

	private boolean handles(CaseFile file) {
		return handles(file.desk(), file.rules().handledBy());
	}

}
