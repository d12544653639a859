package org.hakbang.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.hakbang.privacy.Station.Started;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hakbang.privacy.KeyFolderTest.assertThatItSays;

/** What the keys and the database say to each other while the application starts. */
class KeysAtStartTest {

	@TempDir
	Path place;

	private Station station;

	private Path keys;

	@BeforeEach
	void an_empty_database() {
		this.station = new Station();
		this.keys = this.place.resolve("keys");
	}

	@Test
	void the_first_start_makes_a_key_and_the_next_takes_it_up() {
		Started first = this.station.from(this.keys, false);
		UUID vault = first.vaults().make();
		byte[] sealed = first.vaults().seal(vault, "Awa Diop");
		String fingerprint = first.fingerprints().of("phone", "+221770000000");

		Started second = this.station.from(this.keys, false);

		assertThat(this.keys.toFile().list()).containsExactly("key-1");
		assertThat(second.vaults().openText(vault, sealed)).contains("Awa Diop");
		assertThat(second.fingerprints().of("phone", "+221770000000")).isEqualTo(fingerprint);
	}

	@Test
	void a_database_whose_keys_are_lost_is_not_given_new_ones() throws IOException {
		this.station.from(this.keys, false);
		Files.delete(this.keys.resolve("key-1"));
		assertThatItSays(() -> this.station.from(this.keys, false)).contains("are not in the folder " + this.keys)
			.contains("restore your backup")
			.contains("HAKBANG_KEYS_DIR");
		assertThatItSays(() -> this.station.from(this.keys, true)).contains("restore your backup");
		assertThat(this.keys).isEmptyDirectory();
	}

	@Test
	void the_keys_of_another_database_are_refused() {
		this.station.from(this.keys, false);
		Path others = this.place.resolve("others");
		new Station().from(others, false);
		assertThatItSays(() -> this.station.from(others, false)).contains("Key 1 in the folder " + others)
			.contains("is not the one of this database");
		assertThatItSays(() -> this.station.from(others, true)).contains("is not the one of this database");
		assertThatItSays(() -> this.station.with("1:" + MasterKey.make(1).text())).contains("Key 1 in HAKBANG_KEYS");
		assertThat(others.toFile().list()).containsExactly("key-1");
	}

	@Test
	void a_new_key_wraps_every_vault_anew_and_leaves_what_is_sealed_as_it_is() throws IOException {
		Started before = this.station.from(this.keys, false);
		UUID vault = before.vaults().make();
		UUID forgotten = before.vaults().make();
		byte[] sealed = before.vaults().seal(vault, "Awa Diop");
		byte[] lost = before.vaults().seal(forgotten, "Moussa Fall");
		before.vaults().shred(forgotten);
		String fingerprint = before.fingerprints().of("phone", "+221770000000");
		byte[] wrapped = wrapped(vault);

		this.station.from(this.keys, true);
		Files.delete(this.keys.resolve("key-1"));
		Started after = this.station.from(this.keys, false);

		assertThat(versions()).containsExactly(2);
		assertThat(wrapped(vault)).isNotEqualTo(wrapped);
		assertThat(after.vaults().openText(vault, sealed)).contains("Awa Diop");
		assertThat(after.vaults().openText(forgotten, lost)).isEmpty();
		assertThat(after.fingerprints().of("phone", "+221770000000")).isEqualTo(fingerprint);
		assertThatThrownBy(() -> before.vaults().openText(vault, sealed)).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("start this one again");
	}

	@Test
	void a_database_that_uses_a_newer_key_refuses_the_older_alone() throws IOException {
		this.station.from(this.keys, false).vaults().make();
		this.station.from(this.keys, true);
		Files.delete(this.keys.resolve("key-2"));
		assertThatItSays(() -> this.station.from(this.keys, false)).contains("needs key 2")
			.contains("restore it from your backup");
	}

	@Test
	void a_key_of_the_environment_is_added_and_then_takes_over() {
		String one = "1:" + MasterKey.make(1).text();
		String two = "2:" + MasterKey.make(2).text();
		Started before = this.station.with(one);
		UUID vault = before.vaults().make();
		byte[] sealed = before.vaults().seal(vault, "Awa Diop");

		this.station.with(two + "," + one);

		assertThat(this.station.with(two).vaults().openText(vault, sealed)).contains("Awa Diop");
		assertThatItSays(() -> this.station.with(one)).contains("needs key 2, which is not in HAKBANG_KEYS");
		assertThatItSays(() -> this.station.started(two, this.keys, true)).contains("add the next version there");
		assertThat(this.keys).doesNotExist();
	}

	@Test
	void the_older_key_is_needed_until_its_vaults_are_wrapped_anew() {
		String one = "1:" + MasterKey.make(1).text();
		this.station.with(one).vaults().make();
		assertThatItSays(() -> this.station.with("2:" + MasterKey.make(2).text())).contains("needs key 1");
		assertThat(versions()).containsExactly(1);
	}

	@Test
	void the_database_holds_no_key() {
		String key = MasterKey.make(1).text();
		this.station.with("1:" + key);
		assertThat(this.station.database()
			.sql("select encode(check_value, 'base64') from vault_key")
			.query(String.class)
			.single()).isNotEqualTo(key);
	}

	@Test
	void a_refusal_is_shown_as_its_sentence_alone() {
		FailureAnalysis analysis = new KeysRefusedAnalyzer()
			.analyze(new IllegalStateException(new KeysRefused("It is so: do %s.", "this")));
		assertThat(analysis.getDescription()).isEqualTo("It is so: do this.");
		assertThat(analysis.getAction()).isNull();
	}

	private byte[] wrapped(UUID vault) {
		return this.station.database()
			.sql("select wrapped from vault where id = ?")
			.param(vault)
			.query((row, number) -> row.getBytes(1))
			.single();
	}

	private List<Integer> versions() {
		return this.station.database()
			.sql("select key_version from vault where key_version is not null union select key_version from fingerprint_secret")
			.query(Integer.class)
			.list();
	}

}
