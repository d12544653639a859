package org.hakbang.checklist;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.shared.Sha256;

/**
 * An upload on disk while it is looked at; gone when closed. At most one byte more than
 * the limit is read.
 */
final class SpooledFile implements Closeable {

	/** The largest file that is taken: 25 MB. */
	static final long LIMIT = 25L * 1024 * 1024;

	private final Path path;

	private final long size;

	private final String sha256;

	private SpooledFile(Path path, long size, String sha256) {
		this.path = path;
		this.size = size;
		this.sha256 = sha256;
	}

	static SpooledFile of(Upload upload) throws IOException {
		Path path = Files.createTempFile("hakbang-", ".upload");
		try (InputStream in = upload.open(); OutputStream out = Files.newOutputStream(path)) {
			MessageDigest digest = Sha256.begin();
			byte[] buffer = new byte[64 * 1024];
			long size = 0;
			int read;
			while (size <= LIMIT && (read = in.read(buffer)) >= 0) {
				digest.update(buffer, 0, read);
				out.write(buffer, 0, read);
				size += read;
			}
			return new SpooledFile(path, size, HexFormat.of().formatHex(digest.digest()));
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	Path path() {
		return this.path;
	}

	long size() {
		return this.size;
	}

	boolean tooLarge() {
		return this.size > LIMIT;
	}

	String sha256() {
		return this.sha256;
	}

	InputStream open() throws IOException {
		return Files.newInputStream(this.path);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
