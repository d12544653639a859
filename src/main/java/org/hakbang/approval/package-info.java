/**
 * Committees with their seats and quorum, meetings, resolutions and decisions. Knows
 * nothing of cycles.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.approval;
