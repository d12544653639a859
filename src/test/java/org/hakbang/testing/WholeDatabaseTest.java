package org.hakbang.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The search that others rely on finds what it should. */
@AppTest
@Transactional
class WholeDatabaseTest {

	private static final String WORDS = "Señora Quisumbing, \"Ñata\"";

	@Autowired
	WholeDatabase whole;

	@Autowired
	JdbcClient database;

	static Stream<String> written() {
		byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
		return Stream.of(WORDS, "before " + WORDS.toUpperCase() + " after", HexFormat.of().formatHex(words),
				"{\"note\":\"Señora Quisumbing, \\\"Ñata\\\"\"}", "Se\\u00f1ora Quisumbing, \"\\u00D1ata\"",
				"note=Se%C3%B1ora%20Quisumbing%2C%20%22%C3%91ata%22", "note=Se%C3%B1ora+Quisumbing%2C+%22%C3%91ata%22",
				base64(WORDS + "!"), base64("x" + WORDS + "!"), base64("xy" + WORDS + "!"), base64("xyz" + WORDS));
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("written")
	void words_are_found_in_text_however_they_are_written(String written) {
		table("text");
		this.database.sql("insert into found_here values (?)").param(written).update();
		assertThat(this.whole.places(WORDS)).containsExactly("found_here.words");
	}

	@ParameterizedTest
	@MethodSource("written")
	void words_are_found_in_bytes_as_well(String written) {
		table("bytea");
		this.database.sql("insert into found_here values (?)").param(written.getBytes(StandardCharsets.UTF_8)).update();
		assertThat(this.whole.places(WORDS)).containsExactly("found_here.words");
	}

	@Test
	void words_are_found_deep_in_a_large_file_and_in_two_bytes_a_sign() {
		table("bytea");
		String large = "x".repeat(200_001) + WORDS;
		this.database.sql("insert into found_here values (?)")
			.param(large.getBytes(StandardCharsets.UTF_16LE))
			.update();
		assertThat(this.whole.contains(WORDS)).isTrue();
	}

	@Test
	void words_are_found_in_JSON_and_lists() {
		table("jsonb");
		this.database.sql("insert into found_here values (jsonb_build_object('a', array[?]))").param(WORDS).update();
		assertThat(this.whole.contains(WORDS)).isTrue();
		table("text[]");
		this.database.sql("insert into found_here values (array['a', 'Quisumbing 7'])").update();
		assertThat(this.whole.contains("Quisumbing 7")).isTrue();
	}

	@Test
	void what_is_not_there_is_not_found() {
		assertThat(this.whole.contains(WORDS)).isFalse();
	}

	private void table(String type) {
		this.database.sql("drop table if exists found_here").update();
		this.database.sql("create table found_here (words " + type + ")").update();
	}

}
