package org.hakbang.privacy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as people write them: 32 bytes in Base64, several as {@code 1:…,2:…}. */
final class KeyText {

	private static final Pattern ONE = Pattern.compile("([1-9]\\d{0,5}):(\\S+)");

	private KeyText() {
	}

	/** The keys of the environment's secret; empty if it is not set. */
	static List<MasterKey> all(String text) {
		List<MasterKey> keys = new ArrayList<>();
		for (String each : text.isBlank() ? new String[0] : text.split(",")) {
			Matcher one = ONE.matcher(each.strip());
			Optional<MasterKey> key = one.matches() ? read(Integer.parseInt(one.group(1)), one.group(2))
					: Optional.empty();
			if (key.isEmpty() || keys.stream().anyMatch((other) -> other.version() == key.get().version())) {
				throw new KeysRefused(
						"HAKBANG_KEYS cannot be read: write each key as its version, a colon and 32 bytes "
								+ "in Base64 (such as the output of 'openssl rand -base64 32'), and a comma between two.");
			}
			keys.add(key.get());
		}
		return List.copyOf(keys);
	}

	/** Empty if it is no key. */
	static Optional<MasterKey> read(int version, String base64) {
		try {
			return Optional.of(Base64.getDecoder().decode(base64.strip()))
				.filter((secret) -> secret.length == Sealing.KEY_BYTES)
				.map((secret) -> new MasterKey(version, secret));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
