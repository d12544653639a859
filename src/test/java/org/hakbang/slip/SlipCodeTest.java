package org.hakbang.slip;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlipCodeTest {

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	@Test
	void a_code_has_eight_letters_none_of_which_can_be_taken_for_another() {
		Random random = new Random(7);
		for (int at = 0; at < 500; at++) {
			String code = SlipCode.make(random).toString();
			assertThat(code).matches("[2-9A-Z]{4}-[2-9A-Z]{4}").doesNotContainPattern("[01OIL]");
		}
	}

	@Test
	void a_code_is_read_as_people_type_it() {
		SlipCode code = SlipCode.make(new Random(1));
		assertThat(SlipCode.read(code.toString())).hasValue(code);
		assertThat(SlipCode.read(" " + code.toString().toLowerCase().replace("-", " – ") + " ")).hasValue(code);
		assertThat(SlipCode.read(code.letters())).hasValue(code);
	}

	@Test
	void one_wrong_letter_is_noticed() {
		String code = SlipCode.make(new Random(2)).letters();
		for (int at = 0; at < code.length(); at++) {
			for (char letter : LETTERS.toCharArray()) {
				String wrong = code.substring(0, at) + letter + code.substring(at + 1);
				assertThat(SlipCode.read(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(code));
			}
		}
	}

	@Test
	void two_letters_changed_over_are_noticed() {
		Random random = new Random(3);
		for (int time = 0; time < 200; time++) {
			String code = SlipCode.make(random).letters();
			for (int at = 0; at + 1 < code.length(); at++) {
				String over = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
				assertThat(SlipCode.read(over).isPresent()).as(over).isEqualTo(over.equals(code));
			}
		}
	}

	@Test
	void what_cannot_be_a_code_is_none() {
		for (String typed : new String[] { "", "ABCD", "0000-0000", "ABCD-EFGH-JKMN", "<script>" }) {
			assertThat(SlipCode.read(typed)).as(typed).isEmpty();
		}
		assertThatThrownBy(() -> new SlipCode("AAAAAAA0")).isInstanceOf(IllegalArgumentException.class);
	}

}
