package org.hakbang.territory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TerritoriesTest {

	private static final TerritoryId PHILIPPINES = new TerritoryId("PH", "PH");

	private static final TerritoryId REGION = new TerritoryId("PH", "0100000000");

	private static final TerritoryId PROVINCE = new TerritoryId("PH", "0102800000");

	private static final TerritoryId ADAMS = new TerritoryId("PH", "0102801000");

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

	private static final CountryFiles FILES = new CountryFiles("");

	private static JdbcClient database;

	private static TransactionTemplate transaction;

	private static TerritoryImport territoryImport;

	private static Territories territories;

	@BeforeAll
	static void import_once() {
		DriverManagerDataSource source = new DriverManagerDataSource(TestDatabase.create(), "postgres", "postgres");
		Flyway.configure().dataSource(source).load().migrate();
		database = JdbcClient.create(source);
		transaction = new TransactionTemplate(new JdbcTransactionManager(source));
		territoryImport = new TerritoryImport(FILES, database, transaction, CLOCK);
		territoryImport.afterPropertiesSet();
		territories = new Territories(database, FILES);
	}

	@Test
	void the_whole_Philippine_list_is_there() {
		Map<Object, Object> counts = Map.copyOf(database
			.sql("select level, count(*) as n from territory where country = 'PH' and valid_to is null group by level")
			.query((row, number) -> Map.entry((Object) row.getString("level"), (Object) row.getInt("n")))
			.list()
			.stream()
			.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		assertThat(counts)
			.isEqualTo(Map.of("country", 1, "region", 18, "province", 82, "city", 149, "municipality", 1493));
	}

	@Test
	void of_Senegal_there_is_a_sample_and_it_says_so() {
		TerritoryId sedhiou = new TerritoryId("SN", "SE-03-01");
		assertThat(territories.path(sedhiou)).extracting(TerritoryView::name)
			.containsExactly("Senegal", "Sédhiou", "Sédhiou", "Sédhiou");
		assertThat(TerritoryId.ofKey("SN-SE-03-01")).isEqualTo(sedhiou);
		assertThat(territories.children(new TerritoryId("SN", "SN"))).hasSize(14);
		assertThat(territories.country("SN").sample()).isTrue();
		assertThat(territories.country("PH").sample()).isFalse();
	}

	@Test
	void a_second_import_of_the_same_list_changes_nothing() {
		String state = "select md5(string_agg(t::text, '|' order by country, code)) from territory t";
		String before = database.sql(state).query(String.class).single();
		territoryImport.afterPropertiesSet();
		assertThat(database.sql(state).query(String.class).single()).isEqualTo(before);
		assertThat(database.sql("select count(*) from territory_list").query(Integer.class).single()).isEqualTo(3);
	}

	@Test
	void a_path_leads_from_the_country_to_the_territory() {
		assertThat(territories.path(ADAMS)).extracting(TerritoryView::name)
			.containsExactly("Philippines", "Region I (Ilocos Region)", "Ilocos Norte", "Adams");
		assertThat(territories.path(PHILIPPINES)).extracting(TerritoryView::parent).containsOnlyNulls();
	}

	@Test
	void children_come_by_level_and_then_by_name() {
		assertThat(territories.children(REGION)).extracting(TerritoryView::level)
			.startsWith("province")
			.containsOnly("province");
		assertThat(territories.children(PROVINCE)).extracting(TerritoryView::level)
			.startsWith("city", "city", "municipality");
		assertThat(territories.children(PHILIPPINES)).hasSize(18);
		assertThat(territories.children(ADAMS)).isEmpty();
	}

	@Test
	void a_territory_covers_itself_and_what_lies_under_it_and_nothing_else() {
		assertThat(territories.covers(ADAMS, ADAMS)).isTrue();
		assertThat(territories.covers(PROVINCE, ADAMS)).isTrue();
		assertThat(territories.covers(PHILIPPINES, ADAMS)).isTrue();
		assertThat(territories.covers(ADAMS, PROVINCE)).isFalse();
		assertThat(territories.covers(new TerritoryId("PH", "0102900000"), ADAMS)).isFalse();
		assertThat(territories.covers(new TerritoryId("XA", "N"), ADAMS)).isFalse();
	}

	@Test
	void a_search_knows_no_accents_and_takes_the_name_itself_first() {
		assertThat(territories.search("PARANAQUE", 5)).extracting(TerritoryView::name)
			.first()
			.asString()
			.contains("Parañaque");
		assertThat(territories.search("adams", 5)).extracting(TerritoryView::id).first().isEqualTo(ADAMS);
		assertThat(territories.search("bacarra ilocos norte", 5)).extracting(TerritoryView::name)
			.containsExactly("Bacarra");
		assertThat(territories.search("san", 7)).hasSize(7);
	}

	@Test
	void a_search_for_nothing_or_for_wildcards_finds_nothing() {
		assertThat(territories.search("  ", 5)).isEmpty();
		assertThat(territories.search("\0", 5)).isEmpty();
		assertThat(territories.search("ada\0ms", 5)).isNotEmpty();
		assertThat(territories.search("%", 5)).isEmpty();
		assertThat(territories.search("a_ams", 5)).isEmpty();
		assertThat(territories.search("\\", 5)).isEmpty();
	}

	@Test
	void an_unknown_territory_or_country_is_not_found() {
		assertThatThrownBy(() -> territories.get(new TerritoryId("PH", "nope"))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> territories.path(new TerritoryId("XA", "0102801000"))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> territories.country("ZZ")).isInstanceOf(NotFound.class);
	}

	@Test
	void another_country_has_its_own_levels_zone_and_currency() {
		Country country = territories.country("XA");
		assertThat(country.zone().getId()).isEqualTo("Africa/Dakar");
		assertThat(country.currency()).isEqualTo("XOF");
		assertThat(country.levels()).extracting(Country.Level::governs).containsExactly(false, false, true);
		assertThat(territories.search("ile aux grues", 1)).extracting(TerritoryView::level).containsExactly("commune");
		assertThat(territories.country("PH").roles()).containsKeys("focal-point", "supplier", "auditor");
	}

	@Test
	void what_a_later_list_leaves_out_ends_that_day_and_what_it_adds_begins() {
		Country country = FILES.countries().get("XA");
		transaction.executeWithoutResult((status) -> {
			territoryImport.bring(country, """
					code,level,name,parent_code
					N,department,Nord,
					S,department,Sud,
					N-1,commune,Grand Large,N
					N-2,commune,Beau Rivage,S
					S-2,commune,Les Dunes,S
					""".getBytes(StandardCharsets.UTF_8));
			assertThat(territories.get(new TerritoryId("XA", "N-1")).name()).isEqualTo("Grand Large");
			assertThat(territories.covers(new TerritoryId("XA", "S"), new TerritoryId("XA", "N-2"))).isTrue();
			assertThat(territories.covers(new TerritoryId("XA", "N"), new TerritoryId("XA", "N-2"))).isFalse();
			assertThat(territories.get(new TerritoryId("XA", "S-1")).name()).isEqualTo("Beau Séjour");
			assertThat(territories.search("sejour", 5)).isEmpty();
			assertThat(database
				.sql("select code || ' ' || coalesce(valid_to::text, valid_from::text) from territory "
						+ "where code in ('S-1', 'S-2') order by code")
				.query(String.class)
				.list()).containsExactly("S-1 2026-11-23", "S-2 2026-11-23");
			status.setRollbackOnly();
		});
	}

	@Test
	void a_list_that_is_no_tree_is_refused() {
		Country country = FILES.countries().get("XA");
		for (String row : List.of("N,department,Nord,\nN,department,Nord,", "N,department,Nord,Q", "N,village,Nord,",
				"N,commune,Nord,N")) {
			assertThatThrownBy(() -> transaction.executeWithoutResult((status) -> territoryImport.bring(country,
					("code,level,name,parent_code\n" + row).getBytes(StandardCharsets.UTF_8))))
				.isInstanceOf(IllegalStateException.class)
				.hasMessageStartingWith("XA.csv");
		}
	}

	@Test
	void each_test_gets_an_LGU_of_its_own() {
		TerritoryId first = Lgus.next();
		assertThat(Lgus.next()).isNotEqualTo(first);
		assertThat(territories.get(first).level()).isEqualTo("municipality");
		assertThat(territories.get(Lgus.next("city")).level()).isEqualTo("city");
	}

}
