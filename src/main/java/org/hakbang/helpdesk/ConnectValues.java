package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.Value;
import org.hakbang.helpdesk.domain.CaseContacts;
import org.hakbang.shared.Subject;
import org.springframework.stereotype.Component;

/** How many actors were approached, and what is known of referrals. */
@Component
class ConnectValues implements ComputedValues {

	private static final String CONTACTS = "case-contacts";

	private static final String KNOWN = "case-referrals-known";

	private final CaseContacts contacts;

	ConnectValues(CaseContacts contacts) {
		this.contacts = contacts;
	}

	@Override
	public Set<String> names() {
		return Set.of(CONTACTS, KNOWN);
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		if (!subject.kind().equals(CaseId.KIND)) {
			return Optional.empty();
		}
		CaseId id = CaseId.of(subject);
		return name.equals(CONTACTS) ? Optional.of(new Value.Numeric(BigDecimal.valueOf(this.contacts.count(id))))
				: known(this.contacts.standings(id)).map(Value.Numeric::new);
	}

	/** Percent of referrals whose outcome is known, cut; empty if there is none. */
	static Optional<BigDecimal> known(List<String> outcomes) {
		if (outcomes.isEmpty()) {
			return Optional.empty();
		}
		long known = outcomes.stream().filter((outcome) -> !outcome.equals(CaseLinks.OPEN)).count();
		// Cut, not rounded: four of five is met by four of five only.
		return Optional
			.of(BigDecimal.valueOf(known * 100).divide(BigDecimal.valueOf(outcomes.size()), 0, RoundingMode.DOWN));
	}

}
