package org.hakbang.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of files, each content once, in chunks, by SHA-256. */
@Repository
class Blobs {

	static final int CHUNK = 256 * 1024;

	private final JdbcClient database;

	private final Clock clock;

	Blobs(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Stores a file unless its content is there. Who stores the same content at the same
	 * time waits for the first to commit.
	 */
	void store(SpooledFile file) throws IOException {
		int added = this.database
			.sql("insert into blob (sha256, size, stored_at) values (?, ?, ?) on conflict do nothing")
			.param(file.sha256())
			.param(file.size())
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (added == 0) {
			return;
		}
		try (InputStream in = file.open()) {
			byte[] chunk = in.readNBytes(CHUNK);
			for (int number = 0; chunk.length > 0; number++) {
				this.database.sql("insert into blob_chunk (sha256, number, bytes) values (?, ?, ?)")
					.param(file.sha256())
					.param(number)
					.param(chunk)
					.update();
				chunk = in.readNBytes(CHUNK);
			}
		}
	}

	/** Writes the content, one chunk in memory at a time. */
	void write(String sha256, OutputStream out) throws IOException {
		int number = 0;
		Optional<byte[]> chunk = chunk(sha256, number);
		while (chunk.isPresent()) {
			out.write(chunk.get());
			number++;
			chunk = chunk(sha256, number);
		}
	}

	private Optional<byte[]> chunk(String sha256, int number) {
		return this.database.sql("select bytes from blob_chunk where sha256 = ? and number = ?")
			.param(sha256)
			.param(number)
			.query((row, index) -> row.getBytes(1))
			.optional();
	}

}
