package org.hakbang.identity;

import java.util.List;

import org.hakbang.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTest {

	@ParameterizedTest
	@CsvSource({ "ninechars, short", "'', short", "password123, common", "Pass-Word 123, common",
			"aaaaaaaaaaaa, common", "marites.landicho@calamba.gov.ph, own-name", "Marites Landicho, own-name",
			"marites.landicho, own-name" })
	void refuses_what_one_would_try_first(String password, String why) {
		assertThat(problems(password)).extracting(Problem::message).containsExactly("identity.password." + why);
	}

	@Test
	void refuses_what_the_hash_would_cut_off() {
		assertThat(problems("correct horse ".repeat(6))).extracting(Problem::message)
			.containsExactly("identity.password.long");
		assertThat(problems("ñandú y más ".repeat(6))).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "mango under rain", "tengo una ñandú", "h7!kq0-zz-x9" })
	void asks_for_no_composition(String password) {
		assertThat(problems(password)).isEmpty();
	}

	private static List<Problem> problems(String password) {
		return PasswordRule.problems("password", password, "marites.landicho@calamba.gov.ph", "Marites Landicho");
	}

}
