package org.hakbang.testing;

import java.util.List;
import java.util.Map;

import org.hakbang.shared.TerritoryId;

/**
 * Real ids for the endpoints of a module: the walk over all endpoints calls each of them
 * with these. A module adds a bean of it to its tests.
 */
public interface EndpointSamples {

	/**
	 * What there is of the module in a territory; make it if need be.
	 */
	List<Sample> samples(TerritoryId territory);

	/**
	 * Values for the variables of every endpoint whose pattern starts so; of several the
	 * longest fits.
	 *
	 * @param prefix such as {@code /cycles/{id}}
	 */
	record Sample(String prefix, Map<String, String> variables) {

	}

}
