package org.hakbang.demo;

import org.hakbang.testing.AppTest;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
@Transactional
class DemoGuardTest {

	@Autowired
	DemoMark mark;

	@Autowired
	TestPeople people;

	@Test
	void the_demo_refuses_a_database_that_holds_real_people() {
		this.people.nobody("Somebody real");
		assertThatThrownBy(() -> new DemoGuard(this.mark, true).afterPropertiesSet()).isInstanceOf(DemoRefused.class)
			.hasMessageContaining("start without hakbang.demo=true");
	}

	@Test
	void the_demo_takes_its_own_database_up_again() {
		this.people.nobody("Somebody invented");
		this.mark.set();
		assertThatCode(() -> new DemoGuard(this.mark, true).afterPropertiesSet()).doesNotThrowAnyException();
	}

	@Test
	void production_refuses_a_database_that_anybody_may_enter() {
		this.mark.set();
		assertThatThrownBy(() -> new DemoGuard(this.mark, false).afterPropertiesSet()).isInstanceOf(DemoRefused.class)
			.hasMessageContaining("start with hakbang.demo=true");
	}

}
