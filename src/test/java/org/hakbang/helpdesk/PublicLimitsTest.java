package org.hakbang.helpdesk;

import java.util.UUID;

import org.hakbang.helpdesk.PublicLimits.Kind;
import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class PublicLimitsTest {

	@Autowired
	private PublicLimits limits;

	@Test
	void oneMoreThanTheMostIsRefusedHoweverTheCodeIsWritten() {
		String code = "sed-" + UUID.randomUUID();
		for (int at = 0; at < Kind.GUESSES_AT_CODE.most(); at++) {
			assertThat(this.limits.allows(Kind.GUESSES_AT_CODE, code)).isTrue();
		}
		assertThat(this.limits.allows(Kind.GUESSES_AT_CODE, " " + code.toUpperCase(java.util.Locale.ROOT))).isFalse();
		assertThat(this.limits.allows(Kind.MESSAGES_OF_CASE, code)).isTrue();
		this.limits.forget();
		assertThat(this.limits.allows(Kind.GUESSES_AT_CODE, code)).isFalse();
	}

}
