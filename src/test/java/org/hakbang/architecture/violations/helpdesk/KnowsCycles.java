package org.hakbang.architecture.violations.helpdesk;

import org.hakbang.architecture.violations.cycle.KnowsCases;

/** A case that knows a cycle. */
public record KnowsCycles(KnowsCases other) {

}
