package org.hakbang.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder in which the keys lie, one file each ({@code key-1}), for nobody's eyes but
 * the user's who runs the product.
 */
final class KeyFolder {

	private static final Pattern NAME = Pattern.compile("key-([1-9]\\d{0,5})");

	private static final Set<PosixFilePermission> OWN = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private final Path folder;

	private final UserPrincipal user;

	KeyFolder(Path folder) {
		this(folder, self());
	}

	/** As if this process ran as another user. */
	KeyFolder(Path folder, UserPrincipal user) {
		this.folder = folder.toAbsolutePath().normalize();
		this.user = user;
	}

	/** Who runs the product, as the file system calls them. */
	private static UserPrincipal self() {
		try {
			Path probe = Files.createTempFile("hakbang-", ".probe");
			try {
				return Files.getOwner(probe);
			}
			finally {
				Files.delete(probe);
			}
		}
		catch (IOException ex) {
			throw new KeysRefused("No file can be written for a moment (%s): give Hakbang a folder for such files, "
					+ "with '-Djava.io.tmpdir=…'.", ex);
		}
	}

	/**
	 * All keys, oldest first; empty if the folder is not there or holds none.
	 * @throws KeysRefused if others can read them, or one cannot be read
	 */
	List<MasterKey> read() {
		if (!Files.exists(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			check(this.folder, "700");
			List<MasterKey> keys = new ArrayList<>();
			for (Path file : files.toList()) {
				Matcher name = NAME.matcher(file.getFileName().toString());
				if (name.matches()) {
					check(file, "600");
					keys.add(KeyText.read(Integer.parseInt(name.group(1)), Files.readString(file))
						.orElseThrow(() -> new KeysRefused(
								"The file %s holds no key: restore it from your backup of the keys.", file)));
				}
			}
			keys.sort(Comparator.comparing(MasterKey::version));
			return keys;
		}
		catch (IOException ex) {
			throw new KeysRefused("The keys in %s cannot be read (%s): put the folder right, or name another with "
					+ "HAKBANG_KEYS_DIR.", this.folder, ex);
		}
	}

	private void check(Path file, String mode) throws IOException {
		UserPrincipal owner = Files.getOwner(file);
		if (!owner.equals(this.user)) {
			throw new KeysRefused(
					"%s, where the keys are kept, belongs to %s, but Hakbang runs as %s: give it away with "
							+ "'chown -R %s %s', or start Hakbang as %s.",
					file, owner, this.user, this.user, this.folder, owner);
		}
		PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (view == null) {
			return;
		}
		Set<PosixFilePermission> permissions = view.readAttributes().permissions();
		if (!OWN.containsAll(permissions)) {
			throw new KeysRefused(
					"%s, where the keys are kept, is open to others (%s): close it with 'chmod %s %s', and "
							+ "take a new key (hakbang.keys.rotate=true) if anybody may have read it.",
					file, PosixFilePermissions.toString(permissions), mode, file);
		}
	}

	/**
	 * Writes a new key, so that it is either there whole, even after a power cut, or not.
	 * @throws KeysRefused if it cannot be written
	 */
	void write(MasterKey key) {
		Path file = this.folder.resolve("key-" + key.version());
		Path unfinished = this.folder.resolve("new-key-" + key.version());
		try {
			if (!Files.exists(this.folder)) {
				Files.createDirectories(this.folder.getParent());
				Files.createDirectory(this.folder, mode("rwx------"));
			}
			Files.deleteIfExists(unfinished);
			try (FileChannel channel = FileChannel.open(unfinished,
					Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode("rw-------"))) {
				channel.write(ByteBuffer.wrap((key.text() + "\n").getBytes(StandardCharsets.UTF_8)));
				channel.force(true);
			}
			if (Files.exists(file)) {
				throw new KeysRefused("There is a file %s already: start again, so that Hakbang reads it first.", file);
			}
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
			if (posix()) {
				try (FileChannel entries = FileChannel.open(this.folder, StandardOpenOption.READ)) {
					entries.force(true);
				}
			}
		}
		catch (IOException ex) {
			throw new KeysRefused(
					"A new key cannot be written into %s (%s): give the folder to the user who runs Hakbang, "
							+ "or name another with HAKBANG_KEYS_DIR.",
					this.folder, ex);
		}
	}

	private FileAttribute<?>[] mode(String permissions) {
		return posix()
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

	private boolean posix() {
		return this.folder.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	@Override
	public String toString() {
		return "the folder " + this.folder;
	}

}
