package org.hakbang.engine.check;

import org.hakbang.checklist.CaseRules;
import org.hakbang.identity.Role;

/**
 * What a kind of case names exists: the roles that handle it, the kinds it opens, the
 * decision it asks.
 */
final class CaseNamesKnown implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		if (!bundle.definition().isCase()) {
			return;
		}
		CaseRules rules = bundle.definition().caseRules();
		String file = bundle.cycleFile();
		rules.handledBy()
			.stream()
			.filter((role) -> Role.ofKey(role).isEmpty())
			.forEach((role) -> findings.add(file, bundle.line(file, "case", bundle.definition().key()),
					"handled-by: there is no role " + role));
		rules.opens()
			.stream()
			.map(CaseRules.Opens::kind)
			.filter((kind) -> !bundle.known().kinds().contains(kind))
			.forEach((kind) -> findings.add(file, bundle.line(file, "case", kind),
					"opens: there is no kind of case " + kind));
		if (!rules.routing().isEmpty() && !bundle.decisions().contains(rules.routing())) {
			findings.add(file, bundle.line(file, "routing", rules.routing()),
					"there is no decision " + rules.routing());
		}
	}

}
