package org.hakbang.embedded;

/**
 * The application cannot start on this machine as it is; the message is one sentence that
 * says what is wrong and the way out.
 */
final class StartRefusal extends RuntimeException {

	StartRefusal(String sentence, Object... args) {
		super(sentence.formatted(args));
	}

}
