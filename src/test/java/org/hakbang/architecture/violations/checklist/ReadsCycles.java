package org.hakbang.architecture.violations.checklist;

import org.hakbang.architecture.violations.cycle.domain.Row;

/** A module below that reads one above, and its rows. */
public record ReadsCycles(Row row) {

}
