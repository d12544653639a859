package org.hakbang.shared;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock that drives everything, the engine included; the tests put their own in
 * its place. A rehearsal goes some days ahead of the calendar and says so on every page.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock(@Value("${hakbang.demo:false}") boolean demo, @Value("${hakbang.rehearsal.days-ahead:0}") int ahead) {
		if (ahead < 0) {
			throw new IllegalArgumentException("hakbang.rehearsal.days-ahead is a number of days from 0, not " + ahead);
		}
		return (demo || ahead > 0) ? new MovedClock(SystemClock.utc(), Duration.ofDays(ahead)) : SystemClock.utc();
	}

}
