package org.hakbang.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One question to the tables about all parts of a scope at once. Its SQL finds the parts
 * as {@code part (number, first, last, start, finish)}: days for what has a day, moments
 * for what has a moment; it answers in columns {@code part}, {@code grp}, {@code number}.
 */
final class CountQuery {

	private static final String PARTS = """
			with part as (
			    select cast(number as int) as number, first, last, cast(first as timestamp) at time zone :zone as start,
			        cast(last + 1 as timestamp) at time zone :zone as finish
			    from unnest(cast(:firsts as date[]), cast(:lasts as date[])) with ordinality as d (first, last, number))
			""";

	private final JdbcClient database;

	private final Scope scope;

	private final Map<String, Object> params = new HashMap<>();

	CountQuery(JdbcClient database, Scope scope) {
		this.database = database;
		this.scope = scope;
		with("desk", scope.deskId()).with("kind", scope.kind())
			.with("zone", scope.zone().getId())
			.with("firsts", scope.parts().stream().map((days) -> days.from().toString()).toArray(String[]::new))
			.with("lasts", scope.parts().stream().map((days) -> days.to().toString()).toArray(String[]::new));
	}

	CountQuery with(String name, Object value) {
		this.params.put(name, value);
		return this;
	}

	/** Names a value that has no name of its own. */
	String named(Object value) {
		String name = "p" + this.params.size();
		with(name, value);
		return ":" + name;
	}

	/** How many by group, for each part. */
	List<Map<String, Integer>> groups(String sql) {
		List<Map<String, Integer>> counts = nothing();
		query(sql).query((row) -> {
			counts.get(row.getInt("part") - 1).put(row.getString("grp"), row.getInt("number"));
		});
		return counts;
	}

	/** The same for each of several things; their names in a column {@code key}. */
	Map<String, List<Map<String, Integer>>> keyed(String sql) {
		Map<String, List<Map<String, Integer>>> counts = new LinkedHashMap<>();
		query(sql).query((row) -> {
			counts.computeIfAbsent(row.getString("key"), (key) -> nothing())
				.get(row.getInt("part") - 1)
				.put(row.getString("grp"), row.getInt("number"));
		});
		return counts;
	}

	/** How many by group and place, for each part. */
	List<List<Placed>> placed(String sql) {
		List<List<Placed>> parts = each((part) -> new ArrayList<>());
		query(sql).query((row) -> {
			parts.get(row.getInt("part") - 1)
				.add(new Placed(row.getString("place"), row.getString("grp"), row.getInt("number")));
		});
		return parts;
	}

	private JdbcClient.StatementSpec query(String sql) {
		return this.database.sql(PARTS + sql).params(this.params);
	}

	/** No group in any part. */
	List<Map<String, Integer>> nothing() {
		return each((part) -> new LinkedHashMap<>());
	}

	private <T> List<T> each(Function<Scope.Days, T> made) {
		List<T> all = new ArrayList<>();
		this.scope.parts().forEach((part) -> all.add(made.apply(part)));
		return all;
	}

	/**
	 * How many of a group belong to a place.
	 *
	 * @param place the key of a territory; empty if none was named
	 */
	record Placed(String place, String group, int number) {

	}

}
