package org.hakbang.helpdesk;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Country;

/** A case that the actor may see, with what its use cases need to know of it. */
record CaseFile(HelpCase row, CycleDefinition definition, DeskView desk, Country country) {

	CaseId id() {
		return this.row.caseId();
	}

	Subject subject() {
		return id().subject();
	}

	CaseRules rules() {
		return this.definition.caseRules();
	}

	TerritoryId territory() {
		return this.row.territoryId();
	}

}
