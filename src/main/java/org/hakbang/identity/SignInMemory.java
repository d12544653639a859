package org.hakbang.identity;

import java.io.Serializable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page says the next time it is shown, and only then.
 *
 * @param message the key in the message bundle
 * @param email what was typed
 * @param seconds how long to wait, zero if none
 */
record SignInMemory(String message, String email, long seconds) implements Serializable {

	private static final String NAME = SignInMemory.class.getName();

	void keep(HttpServletRequest request) {
		request.getSession().setAttribute(NAME, this);
	}

	static @Nullable SignInMemory take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(NAME) instanceof SignInMemory memory)) {
			return null;
		}
		session.removeAttribute(NAME);
		return memory;
	}

	/** Minutes to wait, rounded up. */
	public long minutes() {
		return (this.seconds + 59) / 60;
	}

}
