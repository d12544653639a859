package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.hakbang.shared.PersonId;

/**
 * What somebody said after a service.
 *
 * @param about the id of a step, or {@link CaseFeedback#CLOSING}
 * @param answers by question; the chosen ones and the words
 * @param by who wrote it down for the person, null if they did it themselves
 */
public record FeedbackView(String about, Map<String, List<String>> answers, Instant at, @Nullable PersonId by) {

}
