package org.hakbang.architecture.violations.shared;

import org.hakbang.architecture.violations.checklist.ReadsCycles;

/** A shared type that knows a module. */
public record KnowsSomebody(ReadsCycles other) {

}
