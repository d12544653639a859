package org.hakbang.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class VaultsTest {

	@Autowired
	Vaults vaults;

	@Autowired
	Fingerprints fingerprints;

	@Autowired
	JdbcClient database;

	private UUID vault;

	@BeforeEach
	void a_vault() {
		this.vault = this.vaults.make();
	}

	@Test
	void what_is_sealed_opens_again() {
		byte[] bytes = { 0, -1, 7 };
		assertThat(this.vaults.open(this.vault, this.vaults.seal(this.vault, bytes))).contains(bytes);
		assertThat(this.vaults.openText(this.vault, this.vaults.seal(this.vault, "Niño, 你好 🙂")))
			.contains("Niño, 你好 🙂");
		assertThat(new String(this.vaults.seal(this.vault, "Awa Diop"), StandardCharsets.ISO_8859_1))
			.doesNotContain("Awa");
	}

	@Test
	void many_are_opened_at_once_but_for_the_shredded() {
		UUID other = this.vaults.make();
		UUID gone = this.vaults.make();
		byte[] sealed = this.vaults.seal(other, "Awa Diop");
		this.vaults.shred(gone);

		Map<UUID, OpenVault> open = this.vaults.look(List.of(this.vault, other, gone));

		assertThat(open).containsOnlyKeys(this.vault, other);
		assertThat(open.get(other).openText("", sealed)).isEqualTo("Awa Diop");
		assertThat(this.vaults.look(List.of())).isEmpty();
	}

	@Test
	void a_shredded_vault_tells_nothing_and_takes_nothing_for_good() {
		byte[] sealed = this.vaults.seal(this.vault, "Awa Diop");
		assertThat(this.vaults.shredded(this.vault)).isFalse();

		this.vaults.shred(this.vault);
		this.vaults.shred(this.vault);

		assertThat(this.vaults.shredded(this.vault)).isTrue();
		assertThat(this.vaults.openText(this.vault, sealed)).isEmpty();
		assertThat(this.vaults.look(this.vault)).isEmpty();
		assertThatThrownBy(() -> this.vaults.seal(this.vault, "again")).isInstanceOf(IllegalStateException.class);
		assertThat(
				this.database.sql("select count(*) from vault where id = ? and wrapped is null and key_version is null")
					.param(this.vault)
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void the_others_stay_as_they_are() {
		UUID other = this.vaults.make();
		byte[] sealed = this.vaults.seal(other, "Moussa Fall");
		this.vaults.shred(this.vault);
		assertThat(this.vaults.openText(other, sealed)).contains("Moussa Fall");
		assertThatThrownBy(() -> this.vaults.open(this.vaults.make(), sealed)).isInstanceOf(SealBroken.class);
	}

	@Test
	void a_wrapped_key_that_is_put_into_another_vault_opens_nothing() {
		UUID other = this.vaults.make();
		this.database.sql("update vault set wrapped = (select wrapped from vault where id = ?) where id = ?")
			.params(this.vault, other)
			.update();
		assertThatThrownBy(() -> this.vaults.look(other)).isInstanceOf(SealBroken.class);
		// Nothing of this database could be wrapped anew with it.
		this.vaults.shred(other);
	}

	@Test
	void what_is_no_vault_is_no_empty_one() {
		assertThatThrownBy(() -> this.vaults.shredded(UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> this.vaults.open(UUID.randomUUID(), new byte[40]))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update vault set wrapped = '\\x00', key_version = 1, shredded_at = null where id = ?",
			"update vault set id = gen_random_uuid() where id = ?", "delete from vault where id = ?" })
	void the_database_itself_refuses_to_bring_a_shredded_vault_back(String sql) {
		this.vaults.shred(this.vault);
		assertThatThrownBy(() -> this.database.sql(sql).param(this.vault).update())
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void equal_words_have_equal_fingerprints_for_one_purpose() {
		String one = this.fingerprints.of("phone", "+221770000000");
		assertThat(one).matches("[0-9a-f]{64}")
			.isEqualTo(this.fingerprints.of("phone", "+221770000000"))
			.isNotEqualTo(this.fingerprints.of("phone", "+221770000001"))
			.isNotEqualTo(this.fingerprints.of("mail", "+221770000000"));
	}

}
