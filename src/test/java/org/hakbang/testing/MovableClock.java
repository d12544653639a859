package org.hakbang.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that a test moves; from where it was set it goes on. The application has it in
 * a {@link MovingTimeTest}.
 */
public final class MovableClock extends Clock {

	private final Clock machine = Clock.systemUTC();

	private volatile Duration ahead = Duration.ZERO;

	/** Noon of a day, so that a test that takes a while does not reach the next. */
	public void to(LocalDate day, ZoneId zone) {
		to(day.atTime(12, 0).atZone(zone).toInstant());
	}

	public void to(Instant moment) {
		this.ahead = Duration.between(this.machine.instant(), moment);
	}

	public void forward(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	/** Back to the machine's time. */
	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		MovableClock here = this;
		return new Clock() {

			@Override
			public Instant instant() {
				return here.instant();
			}

			@Override
			public ZoneId getZone() {
				return zone;
			}

			@Override
			public Clock withZone(ZoneId other) {
				return here.withZone(other);
			}

		};
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Moving {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
