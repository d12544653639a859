package org.hakbang.demo;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where demonstration and real data would meet: before the first
 * request, so that nobody signs in to the wrong place.
 */
@Component
@DependsOn("flywayInitializer")
class DemoGuard implements InitializingBean {

	private final DemoMark mark;

	private final boolean demo;

	DemoGuard(DemoMark mark, @Value("${hakbang.demo:false}") boolean demo) {
		this.mark = mark;
		this.demo = demo;
	}

	@Override
	public void afterPropertiesSet() {
		DemoMark.Holds holds = this.mark.holds();
		if (this.demo && holds == DemoMark.Holds.REAL_DATA) {
			throw new DemoRefused(
					"This database holds real people, and the demonstration loads only into an empty one: "
							+ "start without hakbang.demo=true, or name another database or data folder (hakbang.data).");
		}
		if (!this.demo && holds == DemoMark.Holds.DEMO) {
			throw new DemoRefused("This database holds the demonstration, whose accounts anybody may enter: "
					+ "start with hakbang.demo=true, or name another database or data folder (hakbang.data).");
		}
	}

}
