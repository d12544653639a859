/**
 * Rules of committees: seats, quorum, majority, what a decision needs. No framework, no
 * engine.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.approval.domain;
