package org.hakbang.approval.domain;

/**
 * The quorum rule a committee has settled on.
 *
 * @param source the words that say where it stands, such as a section of the order; empty
 * for the default
 */
public record Quorum(QuorumRule rule, String source) {

}
