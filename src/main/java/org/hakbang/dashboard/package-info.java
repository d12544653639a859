/**
 * Where many territories stand, for whoever watches over them: one table of SQL over the
 * domain's tables. Reads only.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.dashboard;
