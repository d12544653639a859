package org.hakbang.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

	@Test
	void a_name_keeps_nothing_unseen_that_would_turn_it_around_or_make_two_of_one() {
		assertThat(Names.tidy("\u202e Ana\u200b  Ra\u00admos\ufeff ")).isEqualTo("Ana Ramos");
		assertThat(Names.problem(Names.tidy("\u202e\u2066"))).isPresent();
	}

	@Test
	void joiners_that_some_scripts_need_stay() {
		assertThat(Names.tidy("\u0645\u06cc\u200c\u0646\u0627")).contains("\u200c");
	}

}
