package org.hakbang.cycle;

import java.util.List;

import org.hakbang.shared.Problem;

/**
 * A module that stands above cycles and holds something that ends with a cycle. All calls
 * come inside the transaction of the use case.
 */
public interface CycleEnding {

	/**
	 * What would end with the cycle if it were closed now, in words that name no field;
	 * empty if nothing would.
	 */
	List<Problem> ends(CycleId cycle);

	/** The cycle is being closed: what hangs on it ends. */
	void ended(CycleId cycle);

}
