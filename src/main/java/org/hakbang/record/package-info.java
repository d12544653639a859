/**
 * The record of a cycle as one document to take away: where it stands, answers, evidence,
 * decisions.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.record;
