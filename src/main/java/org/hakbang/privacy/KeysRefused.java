package org.hakbang.privacy;

/**
 * The keys cannot be used, or are not those of the database; the message is one sentence
 * that says what is wrong and the way out.
 */
final class KeysRefused extends RuntimeException {

	KeysRefused(String sentence, Object... args) {
		super(sentence.formatted(args));
	}

}
