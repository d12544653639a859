package org.hakbang.architecture.violations.cycle.domain;

import org.springframework.data.relational.core.mapping.Table;

/** A row that others reach for. */
@Table("row")
public record Row(int id) {

}
