package org.hakbang.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MovedClockTest {

	private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

	private final MovedClock clock = new MovedClock(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofDays(30));

	@Test
	void it_goes_ahead_in_every_zone() {
		assertThat(this.clock.instant()).isEqualTo("2026-12-24T12:00:00Z");
		assertThat(this.clock.withZone(ZoneId.of("Asia/Manila")).instant()).isEqualTo("2026-12-24T12:00:00Z");
		assertThat(this.clock.withZone(ZoneId.of("Asia/Manila")).getZone()).isEqualTo(ZoneId.of("Asia/Manila"));
	}

	@Test
	void what_is_told_of_an_earlier_day_is_told_by_this_thread_only() {
		Instant elsewhere = this.clock.earlier(Duration.ofDays(100), () -> {
			assertThat(this.clock.instant()).isEqualTo("2026-09-15T12:00:00Z");
			assertThat(this.clock.withZone(ZoneId.of("Asia/Manila")).instant()).isEqualTo("2026-09-15T12:00:00Z");
			return CompletableFuture.supplyAsync(this.clock::instant).join();
		});
		assertThat(elsewhere).isEqualTo("2026-12-24T12:00:00Z");
		assertThat(this.clock.instant()).isEqualTo("2026-12-24T12:00:00Z");
	}

	@Test
	void after_a_story_that_failed_it_is_today_again() {
		assertThatIllegalStateException().isThrownBy(() -> this.clock.earlier(Duration.ofDays(100), () -> {
			throw new IllegalStateException();
		}));
		assertThat(this.clock.instant()).isEqualTo("2026-12-24T12:00:00Z");
	}

}
