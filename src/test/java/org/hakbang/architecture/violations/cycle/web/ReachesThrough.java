package org.hakbang.architecture.violations.cycle.web;

import org.hakbang.architecture.violations.cycle.domain.Row;

/** A page that takes the aggregate. */
public record ReachesThrough(Row row) {

}
