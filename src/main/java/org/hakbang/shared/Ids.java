package org.hakbang.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Makes UUIDv7 ids (RFC 9562): the millisecond of the application's clock, a counter that
 * keeps the ids of one node in the order in which they were made, then random bits.
 */
@Component
public class Ids {

	private static final int LENGTH = 36;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Clock clock;

	private long last;

	public Ids(Clock clock) {
		this.clock = clock;
	}

	public UUID next() {
		long ordered = ordered();
		long high = ((ordered >>> 12) << 16) | 0x7000L | (ordered & 0xfffL);
		long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

	/**
	 * Reads an id that stands in an address. The length counts too: {@code fromString}
	 * takes shorter forms that nobody writes.
	 * @throws NotFound if it is none
	 */
	public static UUID read(String word) {
		if (word.length() != LENGTH) {
			throw new NotFound();
		}
		try {
			return UUID.fromString(word);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

	/** Millisecond and counter in one number that never falls, even if the clock does. */
	private synchronized long ordered() {
		this.last = Math.max(this.last + 1, this.clock.millis() << 12);
		return this.last;
	}

}
