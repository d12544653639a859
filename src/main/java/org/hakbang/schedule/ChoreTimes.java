package org.hakbang.schedule;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When chores run. Tests turn it off and run them themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "hakbang.chores.on", havingValue = "true", matchIfMissing = true)
class ChoreTimes {

	private final Chores chores;

	ChoreTimes(Chores chores) {
		this.chores = chores;
	}

	@Scheduled(initialDelayString = "${hakbang.chores.first:PT30S}", fixedDelayString = "${hakbang.chores.every:PT1M}")
	void run() {
		this.chores.runAll();
	}

}
