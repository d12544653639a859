package org.hakbang.dashboard;

import java.util.List;

import org.hakbang.territory.TerritoryView;

/**
 * A row that sums up what lies under a territory.
 *
 * @param href its own matrix
 * @param self whether it is the territory of this page
 */
record MatrixSum(TerritoryView place, String href, boolean self, Sum sum, List<Bar> bars) {

	/**
	 * How many have settled a step.
	 *
	 * @param href who they are
	 * @param percent of {@code of}, rounded down
	 */
	record Bar(int settled, int of, int percent, String href) {

		static Bar of(int settled, int of, String href) {
			return new Bar(settled, of, (of > 0) ? settled * 100 / of : 0, href);
		}

	}

}
