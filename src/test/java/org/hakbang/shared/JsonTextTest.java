package org.hakbang.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTextTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Property
	void a_character_zero_is_left_out_and_everything_else_comes_back_as_it_was(
			@ForAll @CharRange(from = 0, to = 1) @CharRange(from = '\\', to = '\\') @CharRange(from = 'u',
					to = 'u') @CharRange(from = '0', to = '0') String typed)
			throws JsonProcessingException {
		String stored = JsonText.withoutZero(JSON.writeValueAsString(typed));
		assertThat(JSON.readValue(stored, String.class)).isEqualTo(typed.replace("\0", ""));
	}

	@Example
	void the_words_of_an_escape_are_words() throws JsonProcessingException {
		assertThat(JsonText.withoutZero(JSON.writeValueAsString("\\u0000"))).isEqualTo("\"\\\\u0000\"");
	}

}
