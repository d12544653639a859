package org.hakbang.testing;

import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page that the browser tests look at.
 *
 * @param path its address
 * @param reader who reads it (a person with an account of {@link TestPeople}), null for
 * nobody
 * @param status what it answers
 */
public record Visit(String path, @Nullable PersonId reader, int status) {

	public static Visit by(PersonId reader, String path) {
		return new Visit(path, reader, 200);
	}

	@Override
	public String toString() {
		return this.path;
	}

}
