package org.hakbang.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hakbang.shared.Chore;

import org.springframework.stereotype.Service;

/**
 * Runs chores. A lock in the database keeps two nodes from running the same one at once;
 * whoever comes second leaves it to the first.
 */
@Service
public class Chores {

	private static final Log LOG = LogFactory.getLog(Chores.class);

	private final List<Chore> all;

	private final DataSource database;

	Chores(List<Chore> all, DataSource database) {
		this.all = all;
		this.database = database;
	}

	/**
	 * Runs every chore once; one that fails is logged and keeps no other from running.
	 */
	public void runAll() {
		for (Chore chore : this.all) {
			try {
				run(chore);
			}
			catch (SQLException | RuntimeException ex) {
				LOG.error("The chore '" + chore.name() + "' failed and will be tried again", ex);
			}
		}
	}

	/**
	 * Runs one chore now, and fails as it fails.
	 * @return false if another node is at it
	 * @throws IllegalArgumentException if there is no such chore
	 */
	public boolean run(String name) throws SQLException {
		return run(this.all.stream()
			.filter((chore) -> chore.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No such chore: " + name)));
	}

	private boolean run(Chore chore) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", chore)) {
				return false;
			}
			try {
				chore.run();
				return true;
			}
			finally {
				ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", chore);
			}
		}
	}

	private static boolean ask(Connection connection, String question, Chore chore) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			statement.setString(1, "chore " + chore.name());
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
