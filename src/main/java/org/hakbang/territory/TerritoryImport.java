package org.hakbang.territory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.hakbang.shared.Sha256;
import org.hakbang.territory.CountryFiles.ListedTerritory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the tables in line with the country files while the application starts: after
 * the migrations, before the first request. A list that was read before is not read
 * again.
 */
@Component
class TerritoryImport implements InitializingBean {

	private final CountryFiles files;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Clock clock;

	TerritoryImport(CountryFiles files, JdbcClient database, TransactionTemplate transaction, Clock clock) {
		this.files = files;
		this.database = database;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		this.files.countries()
			.values()
			.forEach((country) -> this.transaction
				.executeWithoutResult((status) -> bring(country, this.files.list(country.code()))));
	}

	/** Brings one country in line with a list, inside a transaction. */
	void bring(Country country, byte[] list) {
		String hash = sha256(country, list);
		// Two nodes that start at once read the list one after the other.
		this.database.sql("select pg_advisory_xact_lock(hashtext('territory list'))").query().singleRow();
		if (this.database.sql("select count(*) from territory_list where country = ? and sha256 = ?")
			.params(country.code(), hash)
			.query(Integer.class)
			.single() == 1) {
			return;
		}
		boolean first = this.database.sql("select count(*) from territory_list where country = ?")
			.param(country.code())
			.query(Integer.class)
			.single() == 0;
		write(country.code(), checked(country, CountryFiles.rows(list)), first);
		this.database.sql("""
				insert into territory_list values (?, ?, ?)
				on conflict (country) do update set sha256 = excluded.sha256, imported_at = excluded.imported_at""")
			.params(country.code(), hash, Timestamp.from(this.clock.instant()))
			.update();
	}

	private void write(String country, Map<String, ListedTerritory> rows, boolean first) {
		LocalDate today = LocalDate.now(this.clock.withZone(this.files.countries().get(country).zone()));
		// What the first list names has been valid since ever; what a later one adds,
		// from the day of its import.
		Date since = first ? null : Date.valueOf(today);
		List<ListedTerritory> ordered = List.copyOf(rows.values());
		this.database.sql("""
				insert into territory (country, code, level, name, parent, folded_name, folded_path, valid_from)
				select :country, code, level, name, nullif(parent, ''), folded_name, folded_path,
					coalesce(cast(:since as date), '-infinity')
				from unnest(:codes, :levels, :names, :parents, :foldedNames, :foldedPaths)
					as list (code, level, name, parent, folded_name, folded_path)
				on conflict (country, code) do update set level = excluded.level, name = excluded.name,
					parent = excluded.parent, folded_name = excluded.folded_name, folded_path = excluded.folded_path,
					valid_to = null""")
			.param("country", country)
			.param("since", since, Types.DATE)
			.param("codes", column(ordered, ListedTerritory::code))
			.param("levels", column(ordered, ListedTerritory::level))
			.param("names", column(ordered, ListedTerritory::name))
			.param("parents", column(ordered, ListedTerritory::parent))
			.param("foldedNames", column(ordered, (row) -> Folding.fold(row.name())))
			.param("foldedPaths", column(ordered, (row) -> foldedPath(rows, row)))
			.update();
		this.database.sql("""
				update territory set valid_to = :today
				where country = :country and valid_to is null and not code = any (:codes)""")
			.param("today", Date.valueOf(today))
			.param("country", country)
			.param("codes", column(ordered, ListedTerritory::code))
			.update();
		this.database.sql("""
				with recursive up as (
					select country, code as ancestor, code as descendant, 0 as depth from territory
					where country = :country and valid_to is null
					union all
					select up.country, above.parent, up.descendant, up.depth + 1
					from up join territory above on (above.country, above.code) = (up.country, up.ancestor)
					where above.parent is not null),
				ended as (
					update territory_closure old set valid_to = :today
					where country = :country and valid_to is null and not exists (select 1 from up
						where (up.ancestor, up.descendant) = (old.ancestor, old.descendant)))
				insert into territory_closure (country, ancestor, descendant, depth, valid_from)
				select country, ancestor, descendant, depth, coalesce(cast(:since as date), '-infinity') from up
				on conflict (country, ancestor, descendant) do update set depth = excluded.depth, valid_to = null""")
			.param("country", country)
			.param("today", Date.valueOf(today))
			.param("since", since, Types.DATE)
			.update();
	}

	/**
	 * The rows by code, the country itself first.
	 * @throws IllegalStateException if the list is not a tree of the country's levels
	 */
	private static Map<String, ListedTerritory> checked(Country country, List<ListedTerritory> list) {
		String root = country.code();
		Map<String, ListedTerritory> rows = new LinkedHashMap<>();
		rows.put(root, new ListedTerritory(root, "country", country.name().in(Locale.ENGLISH), ""));
		for (ListedTerritory row : list) {
			String parent = row.parent().isEmpty() ? root : row.parent();
			if (rows.put(row.code(), new ListedTerritory(row.code(), row.level(), row.name(), parent)) != null) {
				throw new IllegalStateException("%s.csv lists %s twice".formatted(root, row.code()));
			}
		}
		Map<String, Integer> ranks = new HashMap<>();
		country.levels().forEach((level) -> ranks.put(level.key(), ranks.size()));
		for (ListedTerritory row : rows.values()) {
			if (!ranks.containsKey(row.level())) {
				throw new IllegalStateException(
						"%s.csv: %s has the unknown level %s".formatted(root, row.code(), row.level()));
			}
			ListedTerritory parent = rows.get(row.parent());
			// Levels only go down, so nothing can lie under itself.
			if (!row.parent().isEmpty() && (parent == null || ranks.get(parent.level()) >= ranks.get(row.level()))) {
				throw new IllegalStateException(
						"%s.csv: %s cannot lie under %s".formatted(root, row.code(), row.parent()));
			}
		}
		return rows;
	}

	private static String foldedPath(Map<String, ListedTerritory> rows, ListedTerritory row) {
		List<String> names = new ArrayList<>();
		for (ListedTerritory next = row; next != null; next = rows.get(next.parent())) {
			names.add(Folding.fold(next.name()));
		}
		return String.join(" / ", names);
	}

	private static String[] column(List<ListedTerritory> rows, Function<ListedTerritory, String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

	private static String sha256(Country country, byte[] list) {
		MessageDigest digest = Sha256.begin();
		digest.update(country.name().in(Locale.ENGLISH).getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(digest.digest(list));
	}

}
