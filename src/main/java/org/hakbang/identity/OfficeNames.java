package org.hakbang.identity;

import java.util.Map;
import java.util.Optional;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;

/**
 * Whoever keeps desks names them to this module, which knows no more of a desk than its
 * key.
 */
public interface OfficeNames {

	/**
	 * The desks that sit in a territory and are not closed, by key: for them roles can be
	 * given there.
	 */
	Map<String, Text> in(TerritoryId seat);

	/** The name of a desk, also of a closed one; empty if there is none of that key. */
	Optional<Text> name(String key);

}
