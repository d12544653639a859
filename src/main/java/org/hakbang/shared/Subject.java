package org.hakbang.shared;

import java.util.UUID;

/**
 * What work is about: a cycle today, a case later. Its {@link #key()} is the business key
 * of every process instance that serves it.
 *
 * @param kind the module that owns it, such as {@code cycle}
 * @param id the id inside that module
 */
public record Subject(String kind, UUID id) {

	public Subject {
		if (!kind.matches("[a-z][a-z-]*")) {
			throw new IllegalArgumentException("Not a kind of subject: " + kind);
		}
	}

	public String key() {
		return this.kind + ":" + this.id;
	}

	/**
	 * Reads a business key back.
	 * @throws IllegalArgumentException if the key was not made by {@link #key()}
	 */
	public static Subject ofKey(String key) {
		int colon = key.indexOf(':');
		if (colon < 0) {
			throw new IllegalArgumentException("Not the key of a subject: " + key);
		}
		return new Subject(key.substring(0, colon), UUID.fromString(key.substring(colon + 1)));
	}

}
