package org.hakbang.cycle;

import java.time.Instant;

/**
 * Something a step of a cycle has come to.
 *
 * @param step the id of the step
 * @param run how often the step had begun then
 */
public record Milestone(String step, StepStatus status, Instant at, int run) {

}
