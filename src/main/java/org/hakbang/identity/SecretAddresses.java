package org.hakbang.identity;

/**
 * Addresses that hold a secret and are open to whoever knows it, without an account: they
 * rely on no cookie. A bean of it opens them; what they show, their own module decides.
 */
public interface SecretAddresses {

	/** What stands before the secret, such as {@code /s/}. */
	String prefix();

	/**
	 * Whether the secret in this path is good now. Only then is a form with files read at
	 * all.
	 */
	boolean opens(String path);

}
