package org.hakbang.identity;

import java.io.Serializable;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in, as the session keeps it: the id and nothing else. */
record SignedIn(UUID person) implements AuthenticatedPrincipal, Serializable {

	PersonId id() {
		return new PersonId(this.person);
	}

	@Override
	public String getName() {
		return this.person.toString();
	}

}
