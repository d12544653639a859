package org.hakbang.embedded;

import java.util.List;
import java.util.Locale;

/**
 * What matters of the machine the server runs on.
 *
 * @param archive the name of the archive with PostgreSQL for it
 * @param root whether this process runs as root, which PostgreSQL refuses for itself
 * @param drop what is put before a command so that it does not run as root
 */
record Machine(String archive, boolean root, List<String> drop) {

	static Machine current() {
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String family = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
		String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		boolean arm = arch.startsWith("aarch64") || arch.startsWith("arm64");
		boolean root = !family.equals("windows") && System.getProperty("user.name").equals("root");
		// In a user namespace of its own root is nobody, yet keeps its files.
		return new Machine("postgres-%s-%s.txz".formatted(family, arm ? "arm_64" : "x86_64"), root,
				root ? List.of("unshare", "-U") : List.of());
	}

	/**
	 * Makes sure that a command can run without being root.
	 * @throws StartRefusal if it cannot
	 */
	void checkDrop(DataFolder folder) {
		if (!this.root) {
			return;
		}
		Command.Outcome outcome = Command.run(folder, this, List.of("true"));
		if (outcome.failed()) {
			throw new StartRefusal(
					"The embedded PostgreSQL does not run as root and '%s' does not work here (%s): start Hakbang as "
							+ "another user, or allow user namespaces, or set SPRING_DATASOURCE_URL to a PostgreSQL 17 "
							+ "of your own.",
					String.join(" ", this.drop), outcome.reason());
		}
	}

}
