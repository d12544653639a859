package org.hakbang.architecture.violations.cycle;

import org.hakbang.architecture.violations.helpdesk.KnowsCycles;

/** A cycle that knows a case. */
public record KnowsCases(KnowsCycles other) {

}
