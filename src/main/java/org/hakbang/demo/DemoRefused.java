package org.hakbang.demo;

/**
 * The demonstration and this database do not go together; the message says the way out.
 */
class DemoRefused extends RuntimeException {

	DemoRefused(String message) {
		super(message);
	}

}
