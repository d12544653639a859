package org.hakbang.identity;

import java.util.List;
import java.util.function.Supplier;

import org.hakbang.shared.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs code on this thread as a person, with what that person is granted and no more. For
 * the demo's story and for tests: nothing that answers a request may use it.
 */
@Component
public class ActingAs {

	public <T> T run(PersonId person, Supplier<T> code) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.value()), null, List.of()));
		SecurityContextHolder.setContext(context);
		try {
			return code.get();
		}
		finally {
			if (before.getAuthentication() == null) {
				SecurityContextHolder.clearContext();
			}
			else {
				SecurityContextHolder.setContext(before);
			}
		}
	}

	public void run(PersonId person, Runnable code) {
		run(person, () -> {
			code.run();
			return true;
		});
	}

}
