/** Ids, the clock, results and texts. Knows no other module. */
@org.jspecify.annotations.NullMarked
package org.hakbang.shared;
