package org.hakbang.helpdesk;

import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.Value;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Component;

/**
 * Names of the shipped checklists that nobody computes yet; each goes when its owner
 * comes.
 */
@Component
class PendingValues implements ComputedValues {

	@Override
	public Set<String> names() {
		return Set.of("desk-requests", "desk-outreach-share", "desk-focal-points", "desk-success-rate",
				"desk-bank-links", "desk-alive-share");
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		return Optional.empty();
	}

}
