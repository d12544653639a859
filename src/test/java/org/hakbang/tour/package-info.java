/** The tour that the README shows, walked as a visitor would. */
@org.jspecify.annotations.NullMarked
package org.hakbang.tour;
