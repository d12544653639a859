package org.hakbang.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.hakbang.desk.DeskView;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers of a desk, as each person sees them, over HTTP. */
@MovingTimeTest
class FiguresTest {

	private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);

	private static final LocalDate AUGUST = LocalDate.of(2026, 8, 10);

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	TestPeople people;

	@Autowired
	TestDesks desks;

	@Autowired
	SeededDesk seeded;

	@Autowired
	JdbcClient database;

	TerritoryId seat;

	DeskView desk;

	@BeforeEach
	void open() {
		this.clock.to(LocalDate.of(2027, 2, 10), ZoneId.of("Asia/Manila"));
		this.seat = Lgus.next("city");
		this.desk = this.desks.at(this.seat);
	}

	@Test
	void each_heading_counts_what_happened_in_the_period_and_each_case_once() {
		UUID trained = came(JANUARY, "woman");
		this.seeded.answer(trained, "D3.4", 1, "{\"kind\":\"yes-no\",\"yes\":true}", AUGUST);
		UUID unsaid = came(JANUARY, "man");
		this.seeded.answer(unsaid, "D3.4", 1, "{\"kind\":\"yes-no\",\"yes\":true}", AUGUST);
		this.seeded.answer(unsaid, "D3.4", 2, "{\"kind\":\"yes-no\",\"yes\":false}", AUGUST);
		UUID funded = came(AUGUST, "man");
		this.seeded.application(funded, "AWARDED", LocalDate.of(2026, 12, 31));
		this.seeded.application(funded, "AWARDED", LocalDate.of(2026, 12, 30));
		this.seeded.application(trained, "REFUSED", AUGUST);
		this.seeded.referral(funded, AUGUST, "bank", "helped");
		this.seeded.referral(funded, AUGUST, "health-service", "");
		this.seeded.outreach(this.desk, AUGUST, "forum", 30, 20, 1);
		this.seeded.outreach(this.desk, AUGUST, "mission", 7, 7, 7);
		Page page = inside("2026-H2", "&view=exact");
		assertThat(heading(page, "Received")).isEqualTo("0 1 0 1");
		assertThat(heading(page, "Trained")).as("an answer taken back counts no longer").isEqualTo("1 0 0 1");
		assertThat(heading(page, "Financed")).as("twice for one case").isEqualTo("0 1 0 1");
		assertThat(heading(page, "Economic support")).isEqualTo("0 1 0 1");
		assertThat(heading(page, "Social and psychosocial cases")).isEqualTo("0 1 0 1");
		assertThat(heading(page, "Sensitised")).isEqualTo("30 20 1 51");
		assertThat(page.find("main").text()).contains("Not kept", "No case says whether a job was seasonal");
		assertThat(page.find("#D4\\.5").text()).contains("66 percent");
		assertThat(heading(inside("2026-H1", "&view=exact"), "Received")).isEqualTo("1 1 0 2");
	}

	@Test
	void a_project_is_alive_by_its_first_visit_a_year_or_more_after_its_start() {
		UUID alive = came(JANUARY, "woman");
		this.seeded.answer(alive, "D5.1", 1, "{\"kind\":\"date\",\"date\":\"2025-08-01\"}", JANUARY);
		this.seeded.visit(alive, LocalDate.of(2026, 7, 20), false);
		this.seeded.visit(alive, LocalDate.of(2026, 8, 1), true);
		this.seeded.visit(alive, LocalDate.of(2026, 12, 1), false);
		assertThat(inside("2026-Q3", "").find("#D5\\.5").text()).contains("100 percent");
		assertThat(inside("2026-Q4", "").find("#D5\\.5").text()).contains("Nothing to count");
	}

	@Test
	void the_banks_it_works_with_are_those_of_the_directory_to_which_it_brought_cases() {
		UUID bank = this.seeded.partner(this.desk, "bank", null);
		UUID gone = this.seeded.partner(this.desk, "microfinance", LocalDate.of(2026, 12, 31));
		UUID other = this.seeded.partner(this.desk, "training", null);
		for (UUID partner : List.of(bank, bank, gone, other)) {
			this.seeded.contact(came(AUGUST, "man"), AUGUST, partner);
		}
		this.seeded.contact(came(JANUARY, "man"), JANUARY, gone);
		assertThat(inside("2026-H2", "").find("#D4\\.7").text()).contains("1 institution");
		assertThat(inside("2026-H1", "").find("#D4\\.7").text()).as("it was still there").contains("1 institution");
		assertThat(inside("2025-H2", "").find("#D4\\.7").text()).contains("0 institutions");
	}

	@Test
	void the_directory_was_gone_through_when_the_last_of_its_entries_was_checked_as_it_stood_then() {
		this.seeded.partner(this.desk, "training", null);
		this.seeded.checked(this.desk, JANUARY);
		this.seeded.checked(this.desk, AUGUST);
		this.seeded.checked(this.desk, LocalDate.of(2027, 1, 20));
		assertThat(inside("2026-H1", "").find("#D0\\.4").text()).contains("10 January 2026");
		assertThat(inside("2026-H2", "").find("#D0\\.4").text()).contains("10 August 2026");
		assertThat(inside("2025-H2", "").find("#D0\\.4").text()).contains("Not known");
	}

	@Test
	void what_leaves_the_desk_tells_of_nobody_in_small_numbers_and_the_file_neither() {
		times(12, JANUARY, "woman");
		times(9, JANUARY, "man");
		times(2, JANUARY, "unsaid");
		times(6, AUGUST, "woman");
		Page half = inside("2026-H1", "");
		assertThat(heading(half, "Received")).isEqualTo("–suppressed 9 –suppressed 23");
		assertThat(heading(inside("2026", ""), "Received")).as("the year less the other half would tell")
			.isEqualTo("–suppressed 9 –suppressed 29");
		assertThat(heading(inside("2026", "&view=exact"), "Received")).isEqualTo("18 9 2 29");
		HttpResponse<byte[]> file = facilitator()
			.download("/desks/" + this.desk.key() + "/figures/figures.csv?period=2026-H1&view=exact");
		String csv = new String(file.body(), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF").contains("Received,suppressed,9,suppressed,23");
		assertThat(facilitator().open("/desks/" + this.desk.key() + "/figures/figures.csv?period=2026-02").status())
			.isEqualTo(404);
	}

	@Test
	void an_auditor_sees_what_leaves_the_desk_once_it_is_over_and_nobody_else_anything() {
		times(3, JANUARY, "woman");
		times(8, JANUARY, "man");
		Visitor auditor = visitor(this.people.withAccount(Role.AUDITOR, this.seat));
		String here = "/desks/" + this.desk.key();
		Page page = auditor.see("/territories/" + this.seat.key()).follow("Desk " + this.desk.key());
		assertThat(page.title()).contains("second half of 2026");
		Page exact = auditor.see(here + "/figures?period=2026-H1&view=exact");
		assertThat(heading(exact, "Received")).isEqualTo("–suppressed –suppressed 0 11");
		for (String hidden : List.of("2026-01", "2026-Q1", "2027-H1", "2027")) {
			assertThat(auditor.see(here + "/figures?period=" + hidden).title()).contains("second half of 2026");
		}
		assertThat(auditor.open(here + "/register").status()).isEqualTo(404);
		assertThat(auditor.open(here + "/figures/answers?period=2026-H1").status()).isEqualTo(403);
		assertThat(auditor.open(here + "/register/register.csv").status()).isEqualTo(404);
		TerritoryId elsewhere = Lgus.next("city");
		this.desks.at(elsewhere);
		for (PersonId other : List.of(this.people.withAccount(Role.ADMINISTRATOR, this.seat),
				this.people.withAccount(Role.FOCAL_POINT, this.seat),
				this.people.withAccount(Role.DESK_FACILITATOR, elsewhere))) {
			assertThat(visitor(other).open(here + "/figures").status()).isEqualTo(404);
			assertThat(visitor(other).open(here + "/figures/figures.csv").status()).isEqualTo(404);
			assertThat(visitor(other).open(here + "/register").status()).isEqualTo(404);
		}
	}

	@Test
	void the_register_holds_codes_and_facts_and_says_who_took_it() throws IOException {
		came(JANUARY, "woman");
		UUID closed = came(JANUARY.plusDays(1), "man");
		this.seeded.close(closed, AUGUST);
		this.database.sql("insert into help_case_fact values (?, 'sector', '=cmd()')").param(closed).update();
		String here = "/desks/" + this.desk.key() + "/register";
		Page page = facilitator().see(here + "?period=2026-H1");
		assertThat(page.text()).contains("2 cases came in this period", SeededDesk.code(closed),
				"Start or grow a business");
		HttpResponse<byte[]> file = facilitator().download(here + "/register.csv?period=2026-H1");
		String csv = new String(file.body(), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF").contains(SeededDesk.code(closed) + ",2026-01-11,2026-08-10", "'=cmd()");
		assertThat(csv.lines()).hasSize(3);
		assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("2026-H1.csv");
		byte[] book = facilitator().download(here + "/register.xlsx?period=2026-H1").body();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
			assertThat(zip.getNextEntry()).isNotNull();
		}
		assertThat(
				this.database.sql("select action from trail where object = ? and action like 'figures.%' order by id")
					.param(this.desk.id().value())
					.query(String.class)
					.list())
			.containsExactly("figures.register-looked", "figures.register-exported", "figures.register-exported");
	}

	@Test
	void its_officer_answers_for_the_desk_once_a_period_and_every_version_stays() {
		this.seeded.outreach(this.desk, AUGUST, "visit", 1, 1, 0);
		Visitor officer = visitor(this.people.withAccount(Role.DESK_OFFICER, this.seat));
		String address = "/desks/" + this.desk.key() + "/figures/answers?kind=help-desk&period=2026-H2";
		Page form = officer.see(address);
		assertThat(form.text()).contains("counted 0 visits (second half of 2026)");
		Page refused = form.form("form[action*=answers]").fill("D0.1.value", "much").fill("D0.6.value", "2").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.form("form[action*=answers]").value("D0.6.value")).isEqualTo("2");
		Page taken = refused.form("form[action*=answers]").fill("D0.1.value", "900000").press("button[value^=D0.2]");
		assertThat(taken.form("form[action*=answers]").value("D0.2.value")).isEqualTo("0");
		assertThat(taken.form("form[action*=answers]").value("D0.1.value")).isEqualTo("900000");
		Page saved = taken.form("form[action*=answers]").submit();
		assertThat(saved.text()).contains("The answers are saved", "900,000", "2 municipalities", "Taken over from");
		officer.see(address).form("form[action*=answers]").fill("D0.6.value", "3").submit();
		assertThat(this.database.sql("""
				select count(*) from answer a join desk_report r on r.id = a.subject_id
				where r.desk = ? and a.subject_kind = 'desk-report' and a.indicator = 'D0.6'
				""").param(this.desk.id().value()).query(Integer.class).single()).isEqualTo(2);
		assertThat(facilitator().open(address).status()).isEqualTo(403);
		assertThat(officer.open(address.replace("2026-H2", "2027-H2")).status()).as("not begun").isEqualTo(404);
		assertThat(officer.open(address.replace("2026-H2", "2026-Q1")).status()).isEqualTo(404);
	}

	private UUID came(LocalDate day, String sex) {
		return this.seeded.one(this.desk, day, "abroad", "invest", sex, this.seat.key());
	}

	private void times(int number, LocalDate from, String sex) {
		for (int at = 0; at < number; at++) {
			came(from.plusDays(at), sex);
		}
	}

	private Page inside(String period, String more) {
		return facilitator().see("/desks/" + this.desk.key() + "/figures?period=" + period + more);
	}

	private Visitor facilitator() {
		return visitor(this.people.withAccount(Role.DESK_FACILITATOR, this.seat));
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	private static String heading(Page page, String title) {
		return page.document()
			.select("table.figures tbody tr")
			.stream()
			.filter((row) -> row.select("th").text().startsWith(title))
			.map((row) -> row.select("td").eachText())
			.map((cells) -> String.join(" ", cells))
			.findFirst()
			.orElseThrow();
	}

}
