package org.hakbang.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class ThrottleTest {

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	final SteppingClock clock = new SteppingClock();

	final String account = UUID.randomUUID() + "@example.org";

	final String address = UUID.randomUUID().toString();

	Throttle throttle;

	@BeforeEach
	void throttle() {
		this.throttle = new Throttle(this.database, this.clock);
	}

	private Duration attempt(String account, String address) {
		return new TransactionTemplate(this.transactions).execute((status) -> this.throttle.attempt(account, address));
	}

	@Test
	void five_guesses_are_free_then_the_wait_doubles_up_to_a_quarter_of_an_hour() {
		for (int guess = 1; guess <= 5; guess++) {
			assertThat(attempt(this.account, this.address)).isZero();
		}
		for (int seconds : new int[] { 15, 30, 60, 120, 240, 480, 900, 900 }) {
			assertThat(attempt(this.account, this.address)).isEqualTo(Duration.ofSeconds(seconds));
			this.clock.step(Duration.ofSeconds(seconds));
			assertThat(attempt(this.account, this.address)).isZero();
		}
	}

	@Test
	void knocking_while_one_waits_makes_the_wait_no_longer() {
		for (int guess = 1; guess <= 5; guess++) {
			attempt(this.account, this.address);
		}
		this.clock.step(Duration.ofSeconds(10));
		assertThat(attempt(this.account, this.address)).isEqualTo(Duration.ofSeconds(5));
		assertThat(attempt(this.account, this.address)).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void the_wait_survives_a_restart_and_does_not_depend_on_capitals() {
		for (int guess = 1; guess <= 5; guess++) {
			attempt(this.account, this.address);
		}
		this.throttle = new Throttle(this.database, this.clock);
		assertThat(attempt(" " + this.account.toUpperCase(), "elsewhere " + this.address))
			.isEqualTo(Duration.ofSeconds(15));
	}

	@Test
	void one_address_that_tries_many_accounts_waits_too_and_others_do_not() {
		for (int guess = 1; guess <= 40; guess++) {
			assertThat(attempt(guess + this.account, this.address)).isZero();
		}
		assertThat(attempt(this.account, this.address)).isEqualTo(Duration.ofSeconds(15));
		assertThat(attempt(this.account, "elsewhere " + this.address)).isZero();
	}

	@Test
	void the_right_password_forgets_the_failures_before_it() {
		for (int guess = 1; guess <= 4; guess++) {
			attempt(this.account, this.address);
		}
		this.throttle.succeeded(this.account, this.address);
		for (int guess = 1; guess <= 5; guess++) {
			assertThat(attempt(this.account, this.address)).isZero();
		}
	}

	@Test
	void failures_of_yesterday_are_forgotten() {
		for (int guess = 1; guess <= 5; guess++) {
			attempt(this.account, this.address);
		}
		this.clock.step(Duration.ofHours(25));
		assertThat(attempt(this.account, this.address)).isZero();
		assertThat(attempt(this.account, this.address)).isZero();
	}

	@Test
	void many_guesses_at_once_gain_nothing() throws InterruptedException {
		AtomicInteger looked = new AtomicInteger();
		ExecutorService guessers = Executors.newFixedThreadPool(8);
		for (int guess = 0; guess < 40; guess++) {
			guessers.submit(() -> {
				if (attempt(this.account, this.address).isZero()) {
					looked.incrementAndGet();
				}
			});
		}
		guessers.shutdown();
		assertThat(guessers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(looked).hasValue(5);
	}

	@Test
	void addresses_of_one_customer_count_as_one() {
		assertThat(Address.of("203.0.113.7")).isEqualTo("203.0.113.7");
		assertThat(Address.of("2001:db8:1:2:aaaa:bbbb:cccc:1")).isEqualTo(Address.of("2001:db8:1:2:0:0:0:9"));
		assertThat(Address.of("2001:db8:1:3:0:0:0:9")).isNotEqualTo(Address.of("2001:db8:1:2:0:0:0:9"));
		assertThat(Address.of("0:0:0:0:0:0:0:1")).isEqualTo("0:0:0:0");
	}

	private static final class SteppingClock extends Clock {

		private Instant now = Instant.parse("2026-11-23T01:00:00Z");

		void step(Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
