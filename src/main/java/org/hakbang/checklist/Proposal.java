package org.hakbang.checklist;

import org.hakbang.shared.Text;

/**
 * What somebody else counted and proposes as the answer to an indicator.
 *
 * @param source who counted, such as the name of a desk
 * @param period in which
 */
public record Proposal(Origin origin, Text source, Text period, Value value) {

}
