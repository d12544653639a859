package org.hakbang.identity;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** The guess was not looked at, because too many before it failed. */
class TooManyGuesses extends AuthenticationException {

	private final Duration wait;

	TooManyGuesses(Duration wait) {
		super("Too many failed attempts");
		this.wait = wait;
	}

	Duration getWait() {
		return this.wait;
	}

}
