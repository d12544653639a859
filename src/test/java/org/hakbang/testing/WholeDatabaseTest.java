package org.hakbang.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

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

	private static List<String> written() {
		byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
		return List.of(WORDS, "before " + WORDS.toUpperCase() + " after", HexFormat.of().formatHex(words),
				"{\"note\":\"Señora Quisumbing, \\\"Ñata\\\"\"}", "Se\\u00f1ora Quisumbing, \"\\u00d1ata\"",
				"note=Se%C3%B1ora%20Quisumbing%2C%20%22%C3%91ata%22", "note=Se%C3%B1ora+Quisumbing%2C+%22%C3%91ata%22",
				base64(WORDS + "!"), base64("x" + WORDS + "!"), base64("xy" + WORDS + "!"), base64("xyz" + WORDS));
	}

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void words_are_found_in_text_however_they_are_written() {
		assertThat(this.whole.places(WORDS)).isEmpty();
		List<String> places = fill("text", (written) -> written);
		assertThat(this.whole.places(WORDS)).containsExactlyElementsOf(places);
	}

	@Test
	void words_are_found_in_bytes_as_well() {
		List<String> places = fill("bytea", (written) -> written.getBytes(StandardCharsets.UTF_8));
		assertThat(this.whole.places(WORDS)).containsExactlyElementsOf(places);
	}

	/** Each way of writing in a column of its own. */
	private List<String> fill(String type, Function<String, Object> value) {
		List<String> places = new ArrayList<>();
		table(type);
		for (String written : written()) {
			String column = "way" + places.size();
			this.database.sql("alter table found_here add column " + column + " " + type).update();
			this.database.sql("insert into found_here (" + column + ") values (?)")
				.param(value.apply(written))
				.update();
			places.add("found_here." + column);
		}
		return places;
	}

	@Test
	void words_are_found_deep_in_a_large_file_and_in_two_bytes_a_sign() {
		table("bytea");
		String large = "x".repeat(200_001) + WORDS;
		this.database.sql("insert into found_here (words) values (?)")
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

	private void table(String type) {
		this.database.sql("drop table if exists found_here").update();
		this.database.sql("create table found_here (words " + type + ")").update();
	}

}
