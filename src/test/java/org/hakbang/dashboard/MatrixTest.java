package org.hakbang.dashboard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.SheetText;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a province stands, as those who watch over it read it. */
@AppTest
class MatrixTest {

	private static final String PAGE = "/matrix/" + SeededProvince.PROVINCE.key();

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	SeededProvince province;

	@Autowired
	ActingAs as;

	@Autowired
	org.hakbang.engine.Bundles bundles;

	@Autowired
	MatrixReading reading;

	@Autowired
	JdbcClient database;

	Visitor officer;

	@BeforeEach
	void signIn() {
		this.province.sown();
		this.officer = visitor(Role.REGIONAL_OFFICER, this.province.region());
	}

	private Visitor visitor(Role role, TerritoryId place) {
		PersonId person = this.people.withAccount(role, place);
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	private String name(int lgu) {
		return this.province.lgus().get(lgu).name();
	}

	private static List<String> names(Page page) {
		return page.document().select(".matrix tbody tr:not(.sum) th a").eachText();
	}

	private static String row(Page page, String name) {
		return page.document()
			.select(".matrix tbody tr:not(.sum)")
			.stream()
			.filter((row) -> row.select("th a").text().equals(name))
			.findFirst()
			.orElseThrow()
			.text();
	}

	@Test
	void every_local_government_has_a_row_and_every_step_a_word_and_its_count() {
		Page page = this.officer.see(PAGE);
		assertThat(names(page)).hasSize(this.province.lgus().size() + 1);
		assertThat(page.document().select(".matrix thead th")).hasSize(this.province.steps().size() + 1);
		assertThat(row(page, name(0))).contains("Signed off 5 of 5", "Returned 2 of 5", "Task late",
				"Not started 2 of 5");
		assertThat(row(page, name(2))).contains("To be decided 2 of 5").containsPattern("2\\d\\d working days");
		assertThat(row(page, name(4))).contains("No cycle").doesNotContain("Not started");
		assertThat(page.text()).contains("Not a ranking");
	}

	@Test
	void what_is_signed_off_is_summed_up_for_the_province_and_its_region() {
		Page page = this.officer.see(PAGE);
		List<String> sums = page.document().select(".matrix tr.sum th a").eachText();
		assertThat(sums).hasSize(2).last().isEqualTo("Tawi-Tawi");
		int lgus = this.province.lgus().size() + 1;
		assertThat(page.document().select(".matrix tr.sum").last().select("td").eachText()).first()
			.isEqualTo("3 of " + lgus);
		Page region = this.officer.see("/matrix/" + this.province.region().key());
		assertThat(region.document().select(".matrix tr.sum th a").eachText()).contains("Tawi-Tawi");
	}

	@Test
	void the_filter_finds_a_status_a_step_a_kind_a_name_and_what_has_been_open_for_long() {
		assertThat(names(this.officer.see(PAGE + "?status=returned"))).containsExactly(name(0));
		assertThat(names(this.officer.see(PAGE + "?status=late"))).containsExactly(name(0));
		assertThat(names(this.officer.see(PAGE + "?status=submitted"))).containsExactly(name(2));
		assertThat(names(this.officer.see(PAGE + "?status=settled&step=" + this.province.steps().get(2).id())))
			.containsExactlyInAnyOrder(name(1), name(3));
		assertThat(names(this.officer.see(PAGE + "?status=no-cycle"))).hasSize(this.province.lgus().size() - 3);
		assertThat(names(this.officer.see(PAGE + "?kind=province"))).containsExactly("Tawi-Tawi");
		assertThat(names(this.officer.see(PAGE + "?name=" + name(1).substring(0, 4).toUpperCase()))).contains(name(1));
		assertThat(names(this.officer.see(PAGE + "?longer=120"))).containsExactly(name(2));
		Page none = this.officer.see(PAGE + "?status=returned&kind=city");
		assertThat(none.text()).contains("Nothing here is like that");
		assertThat(names(none.follow("Show all again"))).hasSize(this.province.lgus().size() + 1);
	}

	@Test
	void rows_without_a_cycle_come_after_the_others_and_are_a_filter_of_their_own() {
		Page page = this.officer.see(PAGE);
		assertThat(names(page)).as("the province itself, then those with a cycle")
			.startsWith("Tawi-Tawi", name(0), name(1), name(2), name(3));
		assertThat(page.text()).contains("4 of " + (this.province.lgus().size() + 1) + " have a cycle");
		assertThat(names(page.follow("Show only those"))).containsExactly(name(0), name(1), name(2), name(3));
		Page without = page.follow("Show those without");
		assertThat(names(without)).doesNotContain(name(0)).contains(name(4));
		assertThat(without.address().getQuery()).isEqualTo("status=no-cycle");
	}

	@Test
	void under_a_filter_the_sums_of_all_come_after_the_rows_with_a_heading_of_their_own() {
		Page page = this.officer.see(PAGE + "?status=returned");
		assertThat(page.document().select(".matrix").first().select("tr.sum")).isEmpty();
		assertThat(page.find("section:has(.matrix)").text()).startsWith("All of Tawi-Tawi, whatever the filter");
		assertThat(page.document().select(".matrix").last().select("tr.sum")).hasSize(2);
		assertThat(this.officer.see(PAGE).document().select(".matrix")).hasSize(1);
	}

	@Test
	void a_report_that_is_missing_after_its_day_is_late_in_its_cell_and_in_the_filter() {
		UUID cycle = this.province.cycle(0);
		this.database.sql("""
				insert into reporting_period (cycle, step, number, from_day, to_day, due_on, run, begun_at)
				values (?, ?, 1, '2025-01-01', '2025-03-31', '2025-04-25', 1, '2025-04-01T00:00:00Z')""")
			.params(cycle, this.province.steps().get(1).id())
			.update();
		try {
			assertThat(row(this.officer.see(PAGE), name(0))).contains("Report late");
			assertThat(names(this.officer.see(PAGE + "?status=report-late"))).containsExactly(name(0));
		}
		finally {
			this.database.sql("delete from reporting_period where cycle = ?").param(cycle).update();
		}
	}

	@Test
	void who_watches_and_has_nothing_to_do_begins_with_the_matrix() {
		assertThat(this.officer.see("/").address().getPath()).isEqualTo("/matrix/" + this.province.region().key());
		Visitor worker = visitor(Role.FOCAL_POINT, SeededProvince.PROVINCE);
		assertThat(worker.see("/").address().getPath()).isEqualTo("/inbox");
	}

	@Test
	void the_order_is_by_name_by_furthest_step_by_last_move_or_by_longest_open() {
		assertThat(names(this.officer.see(PAGE))).first().isEqualTo("Tawi-Tawi");
		assertThat(names(this.officer.see(PAGE + "?sort=furthest"))).startsWith(name(3), name(1), name(0), name(2));
		assertThat(names(this.officer.see(PAGE + "?sort=moved"))).startsWith(name(1), name(0), name(3), name(2));
		assertThat(names(this.officer.see(PAGE + "?sort=stuck"))).startsWith(name(2), name(0), name(1));
	}

	@Test
	void the_form_keeps_what_was_asked_and_sends_it_in_the_address() {
		Page page = this.officer.see(PAGE)
			.form("form.filters")
			.fill("status", "returned")
			.fill("sort", "moved")
			.submit();
		assertThat(page.address().getQuery()).contains("status=returned", "sort=moved");
		assertThat(page.find("#status option[selected]").val()).isEqualTo("returned");
	}

	@Test
	void another_place_of_the_region_is_one_choice_away_and_keeps_the_filter() {
		Page page = this.officer.see(PAGE + "?status=returned");
		String other = page.document().select("#within option:not([selected])").first().val();
		Page there = page.form("form.filters").fill("within", other).submit();
		assertThat(there.address().getPath()).isEqualTo("/matrix/" + other);
		assertThat(there.address().getQuery()).isEqualTo("status=returned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=999999", "page=-1", "page=x", "page=99999999999999999999",
			"sort=code desc; drop table cycle", "status=returned' or '1'='1", "step=../../x", "kind=%",
			"longer=1 or 1=1", "cycle=nothing", "name='; --", "name=%00", "name={x}&within={y}",
			"within=//evil.example", "name=\uD83D\uDE00", "name=_" })
	void nonsense_in_the_address_is_as_if_it_were_not_there(String nonsense) {
		String query = List.of(nonsense.split("&"))
			.stream()
			.map((field) -> field.replaceAll("=.*", "=")
					+ URLEncoder.encode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8)
						.replace("%2500", "%00"))
			.reduce((one, two) -> one + "&" + two)
			.orElseThrow();
		Page page = this.officer.see(PAGE + "?" + query);
		assertThat(page.address().getHost()).isEqualTo("localhost");
		if (!nonsense.startsWith("name")) {
			assertThat(names(page)).hasSize(this.province.lgus().size() + 1);
		}
	}

	@Test
	void a_name_is_taken_for_what_it_is() {
		assertThat(names(this.officer.see(PAGE + "?name=%25"))).isEmpty();
		assertThat(names(this.officer.see(PAGE + "?name=_"))).isEmpty();
		Page page = this.officer.see(PAGE + "?name=" + URLEncoder.encode("<b>\"x&y=1", StandardCharsets.UTF_8));
		assertThat(page.find("#name").val()).isEqualTo("<b>\"x&y=1");
		assertThat(page.find("a[href*=matrix.csv]").attr("href")).contains("name=%3Cb%3E%22x%26y%3D1");
	}

	@Test
	void a_cell_leads_to_its_step_and_the_way_back_keeps_the_filter() {
		Page page = this.officer.see(PAGE + "?status=returned");
		String cell = page.document().select(".matrix td a.cell[href*=/cycles/]").get(1).attr("href");
		assertThat(cell).isEqualTo("/cycles/" + this.province.cycle(0) + "/steps/" + this.province.steps().get(1).id());
		Page step = this.officer.see(cell);
		assertThat(step.find("main h1").text()).isNotEmpty();
		Page back = step.follow("Back to the matrix of Tawi-Tawi");
		assertThat(back.address().getQuery()).isEqualTo("status=returned");
		assertThat(this.officer.see("/territories/" + this.province.lgus().get(0).id().key()).text())
			.contains("Back to the matrix of Tawi-Tawi");
		assertThat(this.officer.see("/account").find("nav.main a[href*=/matrix/]").attr("href"))
			.endsWith("?status=returned");
	}

	@ParameterizedTest
	@EnumSource(names = { "AUDITOR", "REGIONAL_OFFICER" })
	void who_watches_reads_everything_behind_a_cell_and_changes_nothing(Role role) {
		Visitor reader = visitor(role, this.province.region());
		String cycle = "/cycles/" + this.province.cycle(0);
		String step = this.province.steps().get(1).id();
		String code = this.province.steps().get(1).indicators().get(0).code();
		for (String path : List.of(cycle, cycle + "/steps/" + step, cycle + "/indicators/" + code, cycle + "/baseline",
				cycle + "/trail", "/territories/" + SeededProvince.PROVINCE.key() + "/trail")) {
			assertThat(reader.see(path).document().select("main form[method=post]:not([action*=comment]) button"))
				.as(path)
				.isEmpty();
		}
	}

	@Test
	void a_reader_begins_with_the_highest_of_what_they_watch_over() {
		assertThat(this.officer.see("/matrix").address().getPath())
			.isEqualTo("/matrix/" + this.province.region().key());
		assertThat(this.officer.see("/territories/" + this.province.region().key()).find("a[href^=/matrix/]").text())
			.isNotEmpty();
	}

	@Test
	void nobody_sees_what_lies_outside_of_their_grants() {
		TerritoryId nation = new TerritoryId("PH", "PH");
		assertThat(this.officer.open("/matrix/" + nation.key()).status()).isEqualTo(404);
		assertThat(this.officer.open("/matrix/PH-0400000000").status()).isEqualTo(404);
		assertThat(this.officer.open("/matrix/PH-0400000000/matrix.csv").status()).isEqualTo(404);
		assertThat(this.officer.see(PAGE).document().select(".crumbs a").eachText()).doesNotContain("Philippines");
		Visitor own = visitor(Role.REGIONAL_OFFICER, SeededProvince.PROVINCE);
		Page page = own.see(PAGE);
		assertThat(page.document().select(".matrix tr.sum")).hasSize(1);
		assertThat(page.document().select(".crumbs a, .pager a, #within")).isEmpty();
		assertThat(own.open("/matrix/" + this.province.region().key()).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "FOCAL_POINT", "COMMITTEE_SECRETARY", "LOCAL_CHIEF_EXECUTIVE", "DATA_SUPPLIER" })
	void who_works_in_one_place_has_no_matrix_not_even_of_a_province(Role role) {
		Visitor worker = visitor(role, SeededProvince.PROVINCE);
		for (String file : List.of("", "/matrix.csv", "/matrix.xlsx")) {
			assertThat(worker.open(PAGE + file).status()).isEqualTo(403);
			assertThat(worker.open("/matrix/" + this.province.lgus().get(0).id().key() + file).status()).isEqualTo(404);
		}
		assertThat(worker.open("/matrix").status()).isEqualTo(403);
		assertThat(worker.see("/account").has("nav.main a[href*=/matrix]")).isFalse();
	}

	@Test
	void one_local_government_alone_is_no_matrix() {
		assertThat(this.officer.open("/matrix/" + this.province.lgus().get(0).id().key()).status()).isEqualTo(404);
	}

	@Test
	void the_csv_is_the_whole_set_in_its_order_with_what_it_is() {
		HttpResponse<byte[]> file = this.officer.download(PAGE + "/matrix.csv?sort=furthest&status=settled");
		String text = new String(file.body(), StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF").contains("As of ", "Filter: Status: Signed off", "working draft");
		assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("Tawi-Tawi.csv");
		List<String> lines = text.lines().dropWhile((line) -> !line.startsWith("In,")).toList();
		assertThat(lines).hasSize(4);
		assertThat(lines.get(1)).contains(name(3), "Signed off");
		assertThat(lines.get(3)).contains(name(0), "Returned");
	}

	@Test
	void the_workbook_says_the_same_with_numbers_and_days_as_such() throws IOException {
		byte[] file = this.officer.download(PAGE + "/matrix.xlsx").body();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<Row> rows = book.getFirstSheet().read();
			assertThat(rows).hasSize(this.province.lgus().size() + 2);
			Row first = rows.stream().filter((row) -> name(0).equals(row.getCellText(1))).findFirst().orElseThrow();
			assertThat(first.getCellAsNumber(5))
				.hasValueSatisfying((year) -> assertThat(year).isEqualByComparingTo("2025"));
			assertThat(first.getCellAsDate(8)).isPresent();
			assertThat(book.getSheet(1).orElseThrow().read()).extracting((row) -> row.getCellText(0))
				.anyMatch((note) -> note.contains("working draft"));
		}
	}

	@Test
	void a_file_reaches_beyond_one_fetch() {
		PersonId auditor = this.people.with(Role.AUDITOR, new TerritoryId("PH", "PH"));
		int[] lines = { 0, 0 };
		this.as.run(auditor, () -> {
			MatrixQuery query = MatrixQuery.of(Map.of(), this.bundles.current());
			this.reading.all(new TerritoryId("PH", "PH"), query, new MatrixReading.Table() {
				@Override
				public void begin(org.hakbang.territory.TerritoryView place, java.time.Instant at, int total) {
					lines[0] = total;
				}

				@Override
				public void line(Line line, Map<String, Stand> stands) {
					lines[1]++;
				}
			});
		});
		assertThat(lines[1]).isEqualTo(lines[0]).isGreaterThan(1642);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@x", "\tx", "\rx" })
	void no_text_of_a_csv_is_a_formula(String text) {
		assertThat(SheetText.safe(text)).isEqualTo("'" + text);
		assertThat(SheetText.safe("Biñan")).isEqualTo("Biñan");
	}

	@Test
	void the_last_page_stands_for_those_beyond_it() {
		PersonId auditor = this.people.with(Role.AUDITOR, new TerritoryId("PH", "PH"));
		MatrixView last = this.as.run(auditor, (Supplier<MatrixView>) () -> this.reading
			.page(new TerritoryId("PH", "PH"), MatrixQuery.of(Map.of("page", "999999"), this.bundles.current())));
		assertThat(last.page()).isEqualTo(last.pages()).isGreaterThan(30);
		assertThat(last.last()).isEqualTo(last.total());
		assertThat(last.lines()).hasSize((last.total() - 1) % MatrixReading.PAGE_SIZE + 1);
	}

}
