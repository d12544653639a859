package org.hakbang.audit;

import java.util.Optional;

import org.hakbang.shared.PersonId;

/**
 * Tells the trail who acts now; empty for the system itself (start-up, timers).
 * Implemented by {@code identity}.
 */
public interface ActorSource {

	Optional<PersonId> actor();

}
