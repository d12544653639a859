package org.hakbang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * A clock that goes as another one, but so much ahead of it: for rehearsals, in which
 * months pass between two starts, and for the demonstration, whose story lies in the past
 * of whoever tells it.
 */
public final class MovedClock extends Clock {

	private final Clock clock;

	private final Duration ahead;

	/** How far the present thread tells of another day. */
	private final ThreadLocal<Duration> told;

	public MovedClock(Clock clock, Duration ahead) {
		this(clock, ahead, ThreadLocal.withInitial(() -> Duration.ZERO));
	}

	private MovedClock(Clock clock, Duration ahead, ThreadLocal<Duration> told) {
		this.clock = clock;
		this.ahead = ahead;
		this.told = told;
	}

	/**
	 * Runs code on this thread as if it were so much earlier; other threads go by the
	 * usual time.
	 */
	public <T> T earlier(Duration by, Supplier<T> code) {
		Duration before = this.told.get();
		this.told.set(by.negated());
		try {
			return code.get();
		}
		finally {
			this.told.set(before);
		}
	}

	@Override
	public Instant instant() {
		return this.clock.instant().plus(this.ahead).plus(this.told.get());
	}

	@Override
	public ZoneId getZone() {
		return this.clock.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new MovedClock(this.clock.withZone(zone), this.ahead, this.told);
	}

}
