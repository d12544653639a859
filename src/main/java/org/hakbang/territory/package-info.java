/**
 * Countries, their levels, offices, bodies and roles as data, and the tree of
 * territories.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.territory;
