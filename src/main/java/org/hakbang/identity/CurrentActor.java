package org.hakbang.identity;

import java.util.Optional;

import org.hakbang.audit.ActorSource;
import org.hakbang.shared.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever is signed in on this thread; nobody at start-up and in timers. */
@Component
class CurrentActor implements ActorSource {

	@Override
	public Optional<PersonId> actor() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof SignedIn person) ? Optional.of(person.id())
						: Optional.empty();
	}

}
