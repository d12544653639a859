package org.hakbang.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class KeyFolderTest {

	@TempDir
	Path place;

	@Test
	void a_key_comes_back_from_a_file_that_nobody_else_can_read() throws IOException {
		KeyFolder folder = new KeyFolder(keys());
		MasterKey second = MasterKey.make(2);
		MasterKey first = MasterKey.make(1);
		assertThat(folder.read()).isEmpty();

		folder.write(second);
		folder.write(first);

		assertThat(folder.read()).extracting(MasterKey::text).containsExactly(first.text(), second.text());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys()))).isEqualTo("rwx------");
		assertThat(keys()).isDirectoryContaining("glob:**/key-1").isDirectoryContaining("glob:**/key-2");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys().resolve("key-1"))))
			.isEqualTo("rw-------");
		assertThat(keys().toFile().list()).hasSize(2);
	}

	@Test
	void a_key_is_never_written_over() {
		KeyFolder folder = new KeyFolder(keys());
		MasterKey first = MasterKey.make(1);
		folder.write(first);
		assertThatItSays(() -> folder.write(MasterKey.make(1))).contains("start again");
		assertThat(folder.read()).extracting(MasterKey::text).containsExactly(first.text());
	}

	@Test
	void keys_that_others_may_read_are_refused() throws IOException {
		KeyFolder folder = new KeyFolder(keys());
		folder.write(MasterKey.make(1));
		Files.setPosixFilePermissions(keys().resolve("key-1"), PosixFilePermissions.fromString("rw-r-----"));
		assertThatItSays(folder::read).contains("key-1").contains("rw-r-----").contains("chmod 600");
		Files.setPosixFilePermissions(keys().resolve("key-1"), PosixFilePermissions.fromString("r--------"));
		assertThat(folder.read()).hasSize(1);
		Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwxr-xr-x"));
		assertThatItSays(folder::read).contains("chmod 700").contains("hakbang.keys.rotate");
	}

	@Test
	void keys_of_another_user_are_refused() throws IOException {
		new KeyFolder(keys()).write(MasterKey.make(1));
		UserPrincipal other = keys().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
		assertThatItSays(() -> new KeyFolder(keys(), other).read()).contains("Hakbang runs as nobody")
			.contains("chown -R nobody");
	}

	@Test
	void a_file_that_holds_no_key_is_refused() throws IOException {
		KeyFolder folder = new KeyFolder(keys());
		folder.write(MasterKey.make(1));
		Files.writeString(keys().resolve("key-1"), "c2hvcnQ=");
		assertThatItSays(folder::read).contains("key-1").contains("restore it from your backup");
		Files.writeString(keys().resolve("key-1"), "not a key at all");
		assertThatItSays(folder::read).contains("restore it from your backup");
	}

	@Test
	void a_folder_that_cannot_be_made_is_refused() throws IOException {
		Path file = Files.createFile(this.place.resolve("file"));
		assertThatItSays(() -> new KeyFolder(file.resolve("keys")).write(MasterKey.make(1)))
			.contains("HAKBANG_KEYS_DIR");
	}

	@Test
	void keys_of_the_environment_are_read_or_refused() {
		String one = MasterKey.make(1).text();
		String two = MasterKey.make(2).text();
		assertThat(KeyText.all("")).isEmpty();
		assertThat(KeyText.all("1:" + one + ", 2:" + two)).extracting(MasterKey::text).containsExactly(one, two);
		for (String wrong : new String[] { one, "0:" + one, "1:" + one + ",1:" + two, "1:c2hvcnQ=", "1:?" + one }) {
			assertThatItSays(() -> KeyText.all(wrong)).contains("HAKBANG_KEYS").doesNotContain(one);
		}
	}

	private Path keys() {
		return this.place.resolve("data/keys");
	}

	/** One sentence: what is wrong, and after a colon the way out. */
	static AbstractStringAssert<?> assertThatItSays(ThrowingCallable call) {
		KeysRefused refusal = catchThrowableOfType(KeysRefused.class, call);
		assertThat(refusal).isNotNull();
		return assertThat(refusal.getMessage()).matches("[^\\n]+: [^\\n]+\\.").doesNotContain("Exception: null");
	}

}
