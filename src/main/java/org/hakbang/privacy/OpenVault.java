package org.hakbang.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A vault that was open when somebody looked, with its key: for sealing and opening many
 * things at once. Never kept longer than one use case, or a shredded vault would stay
 * open.
 */
public final class OpenVault {

	/** How many bytes longer something is when it is sealed. */
	public static final int OVERHEAD = Sealing.OVERHEAD;

	private final UUID id;

	private final byte[] key;

	OpenVault(UUID id, byte[] key) {
		this.id = id;
		this.key = key;
	}

	public UUID id() {
		return this.id;
	}

	/**
	 * @param place where it will stand, such as {@code answer 0190…: note}; it opens
	 * there only
	 */
	public byte[] seal(String place, byte[] clear) {
		return Sealing.seal(contents(), bound(place), clear);
	}

	public byte[] seal(String place, String clear) {
		return seal(place, clear.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @throws SealBroken if it was not sealed in this vault for this place, or was
	 * changed
	 */
	public byte[] open(String place, byte[] sealed) {
		return Sealing.open(contents(), bound(place), sealed);
	}

	/**
	 * @throws SealBroken as {@link #open}
	 */
	public String openText(String place, byte[] sealed) {
		return new String(open(place, sealed), StandardCharsets.UTF_8);
	}

	/**
	 * A hash that nobody can make without this vault: 64 hexadecimal digits. Once the
	 * vault is shredded nobody can tell what it was made of.
	 */
	public String fingerprint(String text) {
		return HexFormat.of()
			.formatHex(Hkdf.hmac(Hkdf.derive(this.key, "fingerprint"), text.getBytes(StandardCharsets.UTF_8)));
	}

	private byte[] contents() {
		return Hkdf.derive(this.key, "contents");
	}

	private String bound(String place) {
		return VaultRows.name(this.id) + "\n" + place;
	}

}
