package org.hakbang.engine;

import java.time.Clock;
import java.util.Date;

import org.hakbang.shared.SystemClock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Gives the engine the house's time before each of its commands. The engine's own clock
 * is one per JVM and stands still once set, so it is left alone while the house follows
 * the system's.
 */
final class EngineTime extends CommandInterceptor {

	private final Clock clock;

	private final boolean systemTime;

	EngineTime(Clock clock) {
		this.clock = clock;
		this.systemTime = SystemClock.is(clock);
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (this.systemTime) {
			ClockUtil.reset();
		}
		else {
			ClockUtil.setCurrentTime(Date.from(this.clock.instant()));
		}
		return this.next.execute(command);
	}

}
