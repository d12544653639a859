package org.hakbang.testing;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page that the browser tests look at.
 *
 * @param path its address
 * @param reader who reads it (a person with an account of {@link TestPeople}), null for
 * nobody
 * @param cookie what the browser of somebody without an account holds, as
 * {@code name=value}; null for nothing
 * @param status what it answers
 */
public record Visit(String path, @Nullable PersonId reader, @Nullable String cookie, int status) {

	public Visit(String path, @Nullable PersonId reader, int status) {
		this(path, reader, null, status);
	}

	public static Visit by(PersonId reader, String path) {
		return new Visit(path, reader, 200);
	}

	/** By somebody without an account whose browser holds a cookie. */
	public static Visit holding(String cookie, String path) {
		return new Visit(path, null, cookie, 200);
	}

	@Override
	public String toString() {
		return this.path;
	}

}
