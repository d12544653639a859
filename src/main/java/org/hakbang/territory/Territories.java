package org.hakbang.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;

import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tree of territories as it is today. Reading it needs no grant: it is public. */
@Service
@DependsOn("territoryImport")
public class Territories {

	private static final String COLUMNS = "t.country, t.code, t.level, t.name, t.parent";

	private final JdbcClient database;

	private final CountryFiles files;

	Territories(JdbcClient database, CountryFiles files) {
		this.database = database;
		this.files = files;
	}

	/**
	 * One territory, also one that has ended.
	 * @throws org.hakbang.shared.NotFound if there is none
	 */
	public TerritoryView get(TerritoryId id) {
		return this.database.sql("select " + COLUMNS + " from territory t where t.country = ? and t.code = ?")
			.params(id.country(), id.code())
			.query(Territories::view)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/**
	 * From the country down to the territory itself.
	 * @throws org.hakbang.shared.NotFound if there is none
	 */
	public List<TerritoryView> path(TerritoryId id) {
		List<TerritoryView> path = this.database.sql("select " + COLUMNS + """
				 from territory_closure c join territory t on (t.country, t.code) = (c.country, c.ancestor)
				where c.country = ? and c.descendant = ? and c.valid_to is null order by c.depth desc""")
			.params(id.country(), id.code())
			.query(Territories::view)
			.list();
		return path.isEmpty() ? List.of(get(id)) : path;
	}

	/** What lies directly under it, by level from the top, then by name. */
	public List<TerritoryView> children(TerritoryId id) {
		return this.database.sql("select " + COLUMNS + """
				 from territory t where t.country = ? and t.parent = ? and t.valid_to is null
				order by array_position(?, t.level), t.folded_name, t.code""")
			.params(id.country(), id.code(), levels(id.country()))
			.query(Territories::view)
			.list();
	}

	/** The same, without those in which nothing lies. */
	public List<TerritoryView> parents(TerritoryId id) {
		return this.database.sql("select " + COLUMNS + """
				 from territory t where t.country = ? and t.parent = ? and t.valid_to is null and exists (
					select 1 from territory x where x.country = t.country and x.parent = t.code and x.valid_to is null)
				order by array_position(?, t.level), t.folded_name, t.code""")
			.params(id.country(), id.code(), levels(id.country()))
			.query(Territories::view)
			.list();
	}

	/**
	 * Territories whose name contains the words, best first, at most {@code limit}. Some
	 * of the words may name what it lies in: "rizal laguna". Accents and capitals do not
	 * matter; no words find nothing.
	 */
	public List<TerritoryView> search(String words, int limit) {
		List<String> patterns = Arrays.stream(Folding.fold(words).split("[\\s,]+"))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(10)
			.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toList();
		if (patterns.isEmpty()) {
			return List.of();
		}
		String folded = Folding.fold(words).strip();
		List<Object> params = new ArrayList<>();
		String[] list = patterns.toArray(String[]::new);
		params.addAll(List.of(list, list, folded, folded.replaceAll("([\\\\%_])", "\\\\$1") + "%", list));
		params.add(limit);
		return this.database.sql("select " + COLUMNS + """
				 from territory t
				where t.valid_to is null and t.folded_path like all (?) and t.folded_name like any (?)
				order by t.folded_name = ? desc, t.folded_name like ? desc, t.folded_name like all (?) desc,
					length(t.folded_name), t.folded_path, t.country, t.code
				limit ?""").params(params).query(Territories::view).list();
	}

	/**
	 * The pattern for LIKE that finds what contains the words in {@code folded_name},
	 * whatever their accents and capitals; no words are in everything.
	 */
	public static String containing(String words) {
		return "%" + Folding.fold(words).strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	/** Whether {@code inner} is {@code outer} or lies under it. */
	public boolean covers(TerritoryId outer, TerritoryId inner) {
		return outer.country().equals(inner.country()) && this.database.sql("""
				select count(*) from territory_closure
				where country = ? and ancestor = ? and descendant = ? and valid_to is null""")
			.params(outer.country(), outer.code(), inner.code())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * The country file of a country.
	 * @throws org.hakbang.shared.NotFound if there is none
	 */
	public Country country(String code) {
		Country country = this.files.countries().get(code);
		if (country == null) {
			throw new NotFound();
		}
		return country;
	}

	public Country country(TerritoryId id) {
		return country(id.country());
	}

	/** Every country that has a country file, by code. */
	public Collection<Country> countries() {
		return this.files.countries().values();
	}

	private String[] levels(String country) {
		return country(country).levels().stream().map(Country.Level::key).toArray(String[]::new);
	}

	private static TerritoryView view(ResultSet row, int number) throws SQLException {
		String country = row.getString("country");
		String parent = row.getString("parent");
		return new TerritoryView(new TerritoryId(country, row.getString("code")), row.getString("level"),
				row.getString("name"), (parent != null) ? new TerritoryId(country, parent) : null);
	}

}
