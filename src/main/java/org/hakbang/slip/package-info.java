/**
 * Request slips: what an office without an account is asked, on paper, in a sheet or by a
 * link, and how what comes back becomes answers. This package decides, {@code web} shows.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.slip;
