package org.hakbang.talk;

import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What is talked about.
 *
 * @param step the id of a step
 * @param indicator the code of one of its indicators, null for the step as a whole
 */
public record Topic(Subject subject, String step, @Nullable String indicator) {

}
