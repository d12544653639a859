package org.hakbang.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register, the first that came first. */
@Repository
class RegisterRows {

	private static final String OF_PERIOD = """
			 from help_case c where c.desk = :desk and c.kind = :kind and c.received_at >= :start and c.received_at < :end
			""";

	private final JdbcClient database;

	RegisterRows(JdbcClient database) {
		this.database = database;
	}

	int count(Scope scope) {
		return with(scope, "select count(*)" + OF_PERIOD).query(Integer.class).single();
	}

	List<RegisterLine> page(Scope scope, int offset, int size) {
		return withFacts(
				with(scope, "select c.*" + OF_PERIOD + " order by c.received_at, c.id offset :offset limit :size")
					.param("offset", offset)
					.param("size", size)
					.query(RegisterRows::line)
					.list());
	}

	/**
	 * Those that follow one.
	 * @param last null to begin
	 */
	List<RegisterLine> after(Scope scope, @Nullable RegisterLine last, int size) {
		if (last == null) {
			return page(scope, 0, size);
		}
		return withFacts(with(scope,
				"select c.*" + OF_PERIOD
						+ " and (c.received_at, c.id) > (:at, :id) order by c.received_at, c.id limit :size")
			.param("at", last.receivedAt().atOffset(java.time.ZoneOffset.UTC))
			.param("id", last.id())
			.param("size", size)
			.query(RegisterRows::line)
			.list());
	}

	private JdbcClient.StatementSpec with(Scope scope, String sql) {
		return this.database.sql(sql)
			.param("desk", scope.deskId())
			.param("kind", scope.kind())
			.param("start", scope.start())
			.param("end", scope.end());
	}

	private List<RegisterLine> withFacts(List<RegisterLine> lines) {
		Map<UUID, Map<String, List<String>>> facts = new HashMap<>();
		this.database
			.sql("select help_case, field, value from help_case_fact where help_case = any (:ids) order by value")
			.param("ids", lines.stream().map(RegisterLine::id).toArray(UUID[]::new))
			.query((row) -> {
				facts.computeIfAbsent(row.getObject("help_case", UUID.class), (id) -> new HashMap<>())
					.computeIfAbsent(row.getString("field"), (field) -> new ArrayList<>())
					.add(row.getString("value"));
			});
		return lines.stream()
			.map((line) -> new RegisterLine(line.id(), line.code(), line.receivedAt(), line.closedAt(),
					line.closedWhy(), facts.getOrDefault(line.id(), Map.of())))
			.toList();
	}

	private static RegisterLine line(ResultSet row, int number) throws SQLException {
		return new RegisterLine(row.getObject("id", UUID.class), row.getString("code"), instant(row, "received_at"),
				(row.getObject("closed_at") != null) ? instant(row, "closed_at") : null, row.getString("closed_why"),
				Map.of());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
