package org.hakbang.engine;

import java.time.Instant;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A finished task; {@code by} is null if it was not finished by a person. */
public record DoneTask(String id, String key, String step, Instant at, @Nullable PersonId by) {

}
