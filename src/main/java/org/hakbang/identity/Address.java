package org.hakbang.identity;

/** Where a guess comes from. */
final class Address {

	private Address() {
	}

	/**
	 * What is counted together: an IPv4 address, or the first four groups of an IPv6
	 * address, which is what one customer gets.
	 */
	static String of(String remote) {
		String[] groups = remote.split(":");
		return (groups.length > 4 && !remote.startsWith("::"))
				? String.join(":", groups[0], groups[1], groups[2], groups[3]) : remote;
	}

}
