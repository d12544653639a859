/**
 * Help desks as places: where they sit, whom they serve, who works there, whom they know
 * in the municipalities and abroad, when they are open, and what they do outside (S 1384,
 * 1392-1395, 1454-1456). The people who come to them are not here.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.desk;
