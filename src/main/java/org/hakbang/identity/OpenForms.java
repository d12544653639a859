package org.hakbang.identity;

/**
 * Forms of people without an account. Whoever sends one whose token does not fit (the
 * page had been open for too long, the browser was closed in between) has nothing to sign
 * in with: their form is handed on, and what was typed is kept there.
 *
 * @param prefix such as {@code /apply}: this address and all that go on after a slash
 * @param late where such a form is handed on to: an address that does nothing but show
 * again what was typed
 */
public record OpenForms(String prefix, String late) {

	boolean covers(String path) {
		return path.equals(this.prefix) || path.startsWith(this.prefix + "/");
	}

}
