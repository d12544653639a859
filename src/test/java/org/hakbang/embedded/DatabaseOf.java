package org.hakbang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a running installation, seen from beside it. */
public final class DatabaseOf {

	private DatabaseOf() {
	}

	/**
	 * @param data the installation's data folder
	 */
	public static Connection folder(Path data) throws SQLException {
		try {
			Path cluster = data.resolve("postgres");
			// The fourth line of postmaster.pid is the port.
			String port = Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip();
			String password = Files.readString(cluster.resolve(DataFolder.PASSWORD)).strip();
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", Server.USER,
					password);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
