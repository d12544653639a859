package org.hakbang.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Makes UUIDv7 ids (RFC 9562): the millisecond of the application's clock, then random
 * bits.
 */
@Component
public class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Clock clock;

	public Ids(Clock clock) {
		this.clock = clock;
	}

	public UUID next() {
		long high = (this.clock.millis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
		long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
		return new UUID(high, low);
	}

}
