package org.hakbang.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything lives that the application keeps on this machine, held
 * by a lock while it runs: {@code postgres} is the server's own.
 */
final class DataFolder implements Closeable {

	/** Stands in the server's folder and says that Hakbang made it. */
	static final String PASSWORD = "hakbang-password";

	private final Path root;

	private final UserPrincipal user;

	private final FileLock lock;

	private DataFolder(Path root, UserPrincipal user, FileLock lock) {
		this.root = root;
		this.user = user;
		this.lock = lock;
	}

	/**
	 * Makes the folder where it is missing, and takes its lock.
	 * @throws StartRefusal if it cannot be written or another process holds it
	 */
	static DataFolder open(Path folder) {
		try {
			Files.createDirectories(folder);
			Path root = folder.toRealPath();
			Path probe = Files.createTempFile(root, "probe", null);
			UserPrincipal user = Files.getOwner(probe);
			Files.delete(probe);
			return open(root, user);
		}
		catch (IOException ex) {
			throw new StartRefusal(
					"The data folder %s cannot be written (%s): give it to the user who runs Hakbang, or name another "
							+ "with HAKBANG_DATA.",
					folder.toAbsolutePath().normalize(), ex);
		}
	}

	/** As if this process ran as another user. */
	static DataFolder open(Path root, UserPrincipal user) throws IOException {
		return new DataFolder(root, user, lock(root));
	}

	private static FileLock lock(Path root) throws IOException {
		Path file = root.resolve("lock");
		@Nullable FileLock lock;
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			// One byte far behind the text, so that others can still read who holds it.
			lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			lock = null;
		}
		if (lock == null) {
			channel.close();
			throw new StartRefusal("Another Hakbang (process %s) already runs on the data folder %s: stop it first, "
					+ "or name another folder with HAKBANG_DATA.", Files.readString(file).strip(), root);
		}
		// Through the same channel: the system takes the lock back when the process
		// closes
		// any other that it opened on the file.
		channel.truncate(0);
		channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
		return lock;
	}

	Path root() {
		return this.root;
	}

	/** The server's own folder. */
	Path cluster() {
		return this.root.resolve("postgres");
	}

	/** Where the server's own folder is made; a start that was cut short leaves it. */
	Path unfinished() {
		return this.root.resolve("postgres.new");
	}

	Path binaries() {
		return this.root.resolve("postgres-binaries");
	}

	Path log() {
		return this.root.resolve("postgres.log");
	}

	/** Whether there is no server's folder yet. */
	boolean isNew() {
		return !Files.exists(cluster());
	}

	/**
	 * Makes sure that the server's folder is one that this user made with Hakbang and
	 * this version of PostgreSQL.
	 * @param major the version at hand
	 * @throws StartRefusal if not
	 */
	void check(String major) throws IOException {
		Path cluster = cluster();
		UserPrincipal owner = Files.getOwner(cluster);
		if (!owner.equals(this.user)) {
			throw new StartRefusal(
					"The data folder %s belongs to %s, but Hakbang runs as %s: start it as %s, or give "
							+ "the folder away with 'chown -R %s %s'.",
					cluster, owner, this.user, owner, this.user, cluster);
		}
		Path version = cluster.resolve("PG_VERSION");
		if (!Files.isRegularFile(version) || !Files.isRegularFile(cluster.resolve(PASSWORD))) {
			throw new StartRefusal("The folder %s is not a database that Hakbang made, or it is damaged: move it away "
					+ "or restore your backup of it, or name another data folder with HAKBANG_DATA.", cluster);
		}
		String found = Files.readString(version).strip();
		if (!found.equals(major)) {
			throw new StartRefusal("The data folder %s was made by PostgreSQL %s, and this Hakbang brings PostgreSQL "
					+ "%s: start it with the Hakbang that made it, or move the data with pg_dump into a new folder.",
					cluster, found, major);
		}
		restrict(cluster);
	}

	/** Takes everybody else's rights away; PostgreSQL insists on it. */
	static void restrict(Path folder) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
		if (view != null) {
			view.setPermissions(PosixFilePermissions.fromString(Files.isDirectory(folder) ? "rwx------" : "rw-------"));
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.acquiredBy().close();
	}

}
