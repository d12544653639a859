package org.hakbang.privacy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The installation's keys in memory. While the application starts they are brought
 * together with the database: before the first request it is certain that everything
 * sealed can be opened. The key with the highest version is the one in use; whatever an
 * older one wraps is wrapped anew, and nothing that is sealed changes by that.
 */
@Component
class KeyRing implements InitializingBean {

	private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

	private final String secret;

	private final Path folder;

	private final boolean rotate;

	private final KeyRows rows;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final SortedMap<Integer, MasterKey> keys = new TreeMap<>();

	/**
	 * @param secret the keys themselves, empty if they lie in the folder
	 * @param folder where they lie, empty if in the data folder
	 * @param rotate whether this start takes a new key; for one start only
	 */
	KeyRing(@Value("${hakbang.keys:}") String secret, @Value("${hakbang.keys-dir:}") String folder,
			@Value("${hakbang.data:data}") String data, @Value("${hakbang.keys.rotate:false}") boolean rotate,
			KeyRows rows, TransactionTemplate transaction, Clock clock) {
		this.secret = secret;
		this.folder = folder.isBlank() ? Path.of(data, "keys") : Path.of(folder);
		this.rotate = rotate;
		this.rows = rows;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		this.transaction.executeWithoutResult((status) -> start());
	}

	private void start() {
		this.rows.lock();
		List<MasterKey> given = KeyText.all(this.secret);
		if (given.isEmpty()) {
			KeyFolder files = new KeyFolder(this.folder);
			List<MasterKey> found = new ArrayList<>(files.read());
			SortedMap<Integer, byte[]> known = this.rows.known();
			if (found.isEmpty() && known.isEmpty()) {
				found.add(made(files, 1));
			}
			else if (this.rotate && !found.isEmpty()) {
				check(found, known, files.toString());
				found.add(made(files, found.get(found.size() - 1).version() + 1));
			}
			take(found, known, files.toString());
		}
		else if (this.rotate) {
			throw new KeysRefused(
					"hakbang.keys.rotate=true cannot make a key where they are given by HAKBANG_KEYS: add the "
							+ "next version there, and start without hakbang.keys.rotate.");
		}
		else {
			take(given, this.rows.known(), "HAKBANG_KEYS");
		}
	}

	private static MasterKey made(KeyFolder files, int version) {
		MasterKey key = MasterKey.make(version);
		files.write(key);
		LOG.info("Made {} in {}. Keep a copy of it apart from those of the database: without it nothing that is sealed "
				+ "can be read.", key, files);
		return key;
	}

	private void take(List<MasterKey> found, SortedMap<Integer, byte[]> known, String where) {
		check(found, known, where);
		found.forEach((key) -> this.keys.put(key.version(), key));
		int last = known.isEmpty() ? 0 : known.lastKey();
		found.stream()
			.filter((key) -> key.version() > last)
			.sorted((one, other) -> one.version() - other.version())
			.forEach((key) -> this.rows.register(key, now()));
		wrapAnew();
	}

	private void check(List<MasterKey> found, SortedMap<Integer, byte[]> known, String where) {
		if (found.isEmpty()) {
			throw new KeysRefused("The keys of this database are not in %s: restore your backup of them, or say with "
					+ "HAKBANG_KEYS_DIR or HAKBANG_KEYS where they are.", where);
		}
		for (MasterKey key : found) {
			byte[] checkValue = known.get(key.version());
			if (checkValue != null && !key.fits(checkValue)) {
				throw new KeysRefused(
						"Key %s in %s is not the one of this database: restore the keys that belong to it, or "
								+ "name the database that belongs to these keys.",
						key.version(), where);
			}
		}
		List<Integer> needed = new ArrayList<>(this.rows.needed());
		if (!known.isEmpty()) {
			needed.add(known.lastKey());
		}
		for (int version : needed) {
			if (found.stream().noneMatch((key) -> key.version() == version)) {
				throw new KeysRefused(
						"This database needs key %s, which is not in %s: restore it from your backup of the " + "keys.",
						version, where);
			}
		}
	}

	/** Wraps with the key in use what another wraps; what it holds stays as it is. */
	private void wrapAnew() {
		MasterKey current = current();
		List<KeyRows.Wrapped> others = this.rows.otherThan(current.version());
		for (KeyRows.Wrapped each : others) {
			String name = VaultRows.name(each.id());
			byte[] key = get(each.version()).unwrap(name, each.bytes());
			this.rows.rewrap(each.id(), current.version(), current.wrap(name, key));
		}
		byte[] fingerprints = this.rows.fingerprints()
			.map((secret) -> get(secret.version()).unwrap(Fingerprints.NAME, secret.bytes()))
			.orElseGet(() -> Sealing.random(Sealing.KEY_BYTES));
		if (this.rows.fingerprints().filter((secret) -> secret.version() == current.version()).isEmpty()) {
			this.rows.fingerprints(current.version(), current.wrap(Fingerprints.NAME, fingerprints), now());
		}
		if (!others.isEmpty()) {
			LOG.info("{} vaults are wrapped anew, with {}. Older keys are needed for older backups only.",
					others.size(), current);
		}
	}

	/** The key that wraps what is made now. */
	MasterKey current() {
		return this.keys.get(this.keys.lastKey());
	}

	MasterKey get(int version) {
		MasterKey key = this.keys.get(version);
		if (key == null) {
			throw new IllegalStateException("Key " + version + " was taken into use elsewhere: start this one again");
		}
		return key;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
