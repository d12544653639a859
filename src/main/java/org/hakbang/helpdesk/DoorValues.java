package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.checklist.Value;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.Consents;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.shared.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the product knows from the door: a whole form, consent, the need. */
@Component
class DoorValues implements ComputedValues {

	private static final String COMPLETE = "case-intake-complete";

	private static final String CONSENT = "case-consent-on";

	private static final String NEED = "case-need";

	private final AllCases cases;

	private final IntakeVault intake;

	private final Consents consents;

	/** Late: bundles ask which names there are. */
	private final ObjectProvider<Bundles> bundles;

	DoorValues(AllCases cases, IntakeVault intake, Consents consents, ObjectProvider<Bundles> bundles) {
		this.cases = cases;
		this.intake = intake;
		this.consents = consents;
		this.bundles = bundles;
	}

	@Override
	public Set<String> names() {
		return Set.of(COMPLETE, CONSENT, NEED);
	}

	@Override
	public Optional<Value> value(String name, Subject subject, String step) {
		if (!subject.kind().equals(CaseId.KIND)) {
			return Optional.empty();
		}
		if (name.equals(CONSENT)) {
			return this.consents.now(CaseId.of(subject)).map((consent) -> new Value.Day(consent.on()));
		}
		return this.cases.findById(subject.id()).flatMap((row) -> door(name, row));
	}

	private Optional<Value> door(String name, HelpCase row) {
		CaseRules rules = this.bundles.getObject().get(row.bundle()).definition().caseRules();
		Map<String, List<String>> answers = this.intake.of(row);
		if (name.equals(COMPLETE)) {
			return Optional.of(new Value.YesNo(rules.fields()
				.stream()
				.filter(IntakeField::required)
				.allMatch((field) -> row.isForgotten() || answers.containsKey(field.id()))));
		}
		// A choice names one of its options: of several needs, the first.
		return rules.said(Meaning.NEEDS, answers).findFirst().map(Value.Chosen::new);
	}

}
