package org.hakbang.dashboard;

import java.util.List;

/**
 * A row of a matrix.
 *
 * @param href the page of the cycle, or of the territory if it has none
 */
record MatrixLine(Line line, String href, List<Cell> cells) {

}
