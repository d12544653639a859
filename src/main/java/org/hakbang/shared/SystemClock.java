package org.hakbang.shared;

import java.time.Clock;
import java.time.ZoneOffset;

/** The machine's own clock: the one place that names it. */
public final class SystemClock {

	private SystemClock() {
	}

	static Clock utc() {
		return Clock.systemUTC();
	}

	/** Whether a clock goes with the machine's time, in whatever zone. */
	public static boolean is(Clock clock) {
		return clock.withZone(ZoneOffset.UTC).equals(utc());
	}

}
