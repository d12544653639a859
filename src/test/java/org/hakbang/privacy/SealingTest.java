package org.hakbang.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealingTest {

	private final byte[] key = Sealing.random(32);

	@Property(tries = 300)
	void what_is_sealed_comes_back_as_it_was(@ForAll byte[] clear, @ForAll String place) {
		byte[] sealed = Sealing.seal(this.key, place, clear);
		assertThat(sealed).hasSize(clear.length + Sealing.OVERHEAD);
		assertThat(Sealing.open(this.key, place, sealed)).isEqualTo(clear);
	}

	@Property(tries = 300)
	void whoever_changes_a_single_bit_is_found_out(@ForAll byte[] clear, @ForAll @IntRange(max = 100000) int where,
			@ForAll @IntRange(max = 7) int bit) {
		byte[] sealed = Sealing.seal(this.key, "here", clear);
		sealed[where % sealed.length] ^= (byte) (1 << bit);
		assertThatThrownBy(() -> Sealing.open(this.key, "here", sealed)).isInstanceOf(SealBroken.class);
	}

	@Property(tries = 100)
	void it_opens_in_its_own_place_only(@ForAll String here, @ForAll String there) {
		byte[] place = here.getBytes(StandardCharsets.UTF_8);
		Assume.that(!new String(place, StandardCharsets.UTF_8)
			.equals(new String(there.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
		byte[] sealed = Sealing.seal(this.key, here, new byte[] { 1 });
		assertThatThrownBy(() -> Sealing.open(this.key, there, sealed)).isInstanceOf(SealBroken.class);
	}

	@Property(tries = 100)
	void a_part_of_it_is_not_taken_for_the_whole(@ForAll byte[] clear, @ForAll @IntRange(max = 100000) int length) {
		byte[] sealed = Sealing.seal(this.key, "here", clear);
		byte[] part = new byte[length % sealed.length];
		System.arraycopy(sealed, 0, part, 0, part.length);
		assertThatThrownBy(() -> Sealing.open(this.key, "here", part)).isInstanceOf(SealBroken.class);
	}

	@Example
	void the_same_words_never_look_the_same() {
		assertThat(Sealing.seal(this.key, "", new byte[9])).isNotEqualTo(Sealing.seal(this.key, "", new byte[9]));
	}

	@Example
	void another_vault_does_not_open_it() {
		OpenVault one = new OpenVault(UUID.randomUUID(), this.key);
		OpenVault sameKey = new OpenVault(UUID.randomUUID(), this.key);
		OpenVault other = new OpenVault(one.id(), Sealing.random(32));
		byte[] sealed = one.seal("note", "Peña");
		assertThat(one.openText("note", sealed)).isEqualTo("Peña");
		assertThatThrownBy(() -> sameKey.open("note", sealed)).isInstanceOf(SealBroken.class);
		assertThatThrownBy(() -> other.open("note", sealed)).isInstanceOf(SealBroken.class);
		assertThat(one.fingerprint("x")).matches("[0-9a-f]{64}").isNotEqualTo(other.fingerprint("x"));
	}

	/** Both were computed by two other implementations (Python's and OpenSSL's). */
	@Example
	void what_was_sealed_once_opens_for_ever() {
		byte[] secret = new byte[32];
		for (int i = 0; i < secret.length; i++) {
			secret[i] = (byte) i;
		}
		assertThat(Hkdf.derive(secret, "contents")).asHexString()
			.isEqualToIgnoringCase("c173e28e5aefae0e80e497a13de337d950b306ab19d6c9e6ec7dc2e19713a44b");
		assertThat(new OpenVault(UUID.fromString("0190aaaa-0000-7000-8000-000000000001"), secret).openText("note",
				HexFormat.of().parseHex("01000102030405060708090a0bcf544d9721d36ac0c21829454158d089b8d0c3452a")))
			.isEqualTo("Peña");
	}

	@Example
	void a_key_does_not_show_itself() {
		MasterKey master = MasterKey.make(3);
		assertThat(master.toString()).isEqualTo("key 3");
		assertThat(KeyText.read(3, master.text()).orElseThrow().fits(master.checkValue())).isTrue();
		assertThat(MasterKey.make(3).fits(master.checkValue())).isFalse();
		assertThat(new String(master.checkValue(), StandardCharsets.ISO_8859_1)).doesNotContain(master.text());
	}

}
