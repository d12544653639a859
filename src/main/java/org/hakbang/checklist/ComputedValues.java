package org.hakbang.checklist;

import java.util.Optional;
import java.util.Set;

import org.hakbang.shared.Subject;

/** Values that the product knows by itself. Whoever owns the fact implements it. */
public interface ComputedValues {

	/**
	 * The names it answers to, such as {@code step-decided-on}. A bundle that names
	 * another is refused.
	 */
	Set<String> names();

	/** The value for a step of a subject; empty if it is not known yet. */
	Optional<Value> value(String name, Subject subject, String step);

}
