package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.privacy.OpenVault;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The bytes of files, each content once, in chunks, by SHA-256. What is sealed in a vault
 * stands once in that vault, by a hash that is made with the vault's key: the same
 * document of two people is two, and nobody without the key can tell which one it is.
 */
@Repository
class Blobs {

	static final int CHUNK = 256 * 1024;

	/** So much of a file fits into a chunk when it is sealed. */
	static final int SEALED_CHUNK = CHUNK - OpenVault.OVERHEAD;

	private final JdbcClient database;

	private final Vaults vaults;

	private final Clock clock;

	Blobs(JdbcClient database, Vaults vaults, Clock clock) {
		this.database = database;
		this.vaults = vaults;
		this.clock = clock;
	}

	/**
	 * Stores a file unless its content is there. Who stores the same content at the same
	 * time waits for the first to commit.
	 * @param vault in which to seal it, null if it is no secret
	 * @return the hash by which it is found
	 * @throws IllegalStateException if the vault was shredded
	 */
	String store(SpooledFile file, @Nullable UUID vault) throws IOException {
		@Nullable OpenVault open = (vault != null) ? this.vaults.opened(vault) : null;
		String hash = (open != null) ? open.fingerprint("blob " + file.sha256()) : file.sha256();
		int added = this.database
			.sql("insert into blob (sha256, size, stored_at, vault) values (?, ?, ?, ?) on conflict do nothing")
			.param(hash)
			.param(file.size())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(vault)
			.update();
		if (added == 0) {
			return hash;
		}
		int length = (open != null) ? SEALED_CHUNK : CHUNK;
		try (InputStream in = file.open()) {
			byte[] chunk = in.readNBytes(length);
			for (int number = 0; chunk.length > 0; number++) {
				this.database.sql("insert into blob_chunk (sha256, number, bytes) values (?, ?, ?)")
					.param(hash)
					.param(number)
					.param((open != null) ? open.seal(place(hash, number), chunk) : chunk)
					.update();
				chunk = in.readNBytes(length);
			}
		}
		return hash;
	}

	/**
	 * Writes the content, one chunk in memory at a time.
	 * @throws NotFound if it was sealed in a vault that is shredded; nothing is written
	 */
	void write(String hash, OutputStream out) throws IOException {
		@Nullable OpenVault open = null;
		Optional<UUID> vault = vault(hash);
		if (vault.isPresent()) {
			open = this.vaults.look(vault.get()).orElseThrow(NotFound::new);
		}
		int number = 0;
		Optional<byte[]> chunk = chunk(hash, number);
		while (chunk.isPresent()) {
			out.write((open != null) ? open.open(place(hash, number), chunk.get()) : chunk.get());
			number++;
			chunk = chunk(hash, number);
		}
	}

	/** The vault in which it is sealed, empty if it is no secret. */
	Optional<UUID> vault(String hash) {
		return this.database.sql("select vault from blob where sha256 = ? and vault is not null")
			.param(hash)
			.query(UUID.class)
			.optional();
	}

	/** Whether nobody can read it any more. */
	boolean erased(String hash) {
		return vault(hash).filter(this.vaults::shredded).isPresent();
	}

	private static String place(String hash, int number) {
		return "blob " + hash + " " + number;
	}

	private Optional<byte[]> chunk(String hash, int number) {
		return this.database.sql("select bytes from blob_chunk where sha256 = ? and number = ?")
			.param(hash)
			.param(number)
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

}
