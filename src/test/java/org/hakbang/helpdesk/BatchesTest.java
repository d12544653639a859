package org.hakbang.helpdesk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Outreach;
import org.hakbang.desk.Typed;
import org.hakbang.helpdesk.domain.CaseBatches;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Many people at once after a forum, over HTTP and on PostgreSQL. */
@AppTest
class BatchesTest {

	private static final String NAME = "Ndèye Wackelpudding";

	private static final String FORM = "form:has(button[value=check])";

	@Autowired
	private Batches batches;

	@Autowired
	private BatchChore chore;

	@Autowired
	private CaseBatches rows;

	@Autowired
	private Cases cases;

	@Autowired
	private Outreach outreach;

	@Autowired
	private Vaults vaults;

	@Autowired
	private TestDesks desks;

	@Autowired
	private TestPeople people;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private JdbcClient database;

	@Autowired
	private WholeDatabase whole;

	@LocalServerPort
	private int port;

	private DeskView desk;

	private PersonId facilitator;

	private UUID entry;

	private String here;

	@BeforeEach
	void a_desk_that_held_a_forum() {
		TerritoryId seat = Lgus.next();
		this.desk = this.desks.at(seat);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		this.entry = UUID.randomUUID();
		Typed held = new Typed(Map.of("kind", List.of("forum"), "topic", List.of("Forum"), "held",
				List.of("2020-05-04"), "place", List.of(seat.key()), "by", List.of(this.facilitator.toString())));
		assertThat(as(() -> this.outreach.save(this.desk.id(), this.entry, held))).isInstanceOf(Result.Done.class);
		this.here = "/desks/" + this.desk.key() + "/outreach/" + this.entry + "/people";
	}

	@Test
	void five_more_rows_keep_what_was_typed() {
		Page page = browser().see(this.here).form(FORM).fill("r2.name", NAME).fill("agreed", "2").press("[value=more]");
		assertThat(page.find("[name='r2.name']").val()).isEqualTo(NAME);
		assertThat(page.find("[name=agreed][value=2]").hasAttr("checked")).isTrue();
		assertThat(page.has("[name='r10.name']")).isTrue();
		assertThat(page.has("[name='r11.name']")).isFalse();
		assertThat(page.form(FORM).fill("r2.name", "").submit().status()).isEqualTo(422);
		assertThat(this.whole.contains("Wackelpudding")).isFalse();
	}

	@Test
	void nobody_is_entered_before_somebody_looked_and_only_who_agreed() {
		CaseId known = known("Sira Wackelpudding", "+221 77 100 00 01");
		Page page = browser().see(this.here)
			.form(FORM)
			.fill("r1.name", NAME)
			.fill("r1.phone", "+221 77 100 00 02")
			.fill("r1.status", "abroad")
			.fill("r1.needs", "invest")
			.fill("r2.name", "Sira Wackelpudding")
			.fill("r2.phone", "00221 77 100 00 01")
			.fill("r2.status", "returnee")
			.fill("r2.needs", "papers")
			.fill("r3.name", "Moussa Wackelpudding")
			.fill("r3.status", "returnee")
			.fill("r3.needs", "papers")
			.fill("r4.name", "Anta Wackelpudding")
			.fill("r4.phone", "later")
			.fill("r4.status", "returnee")
			.fill("r4.needs", "papers")
			.fill("agreed", "1", "2", "4")
			.submit();
		assertThat(count()).isOne();
		assertThat(this.whole.contains("Wackelpudding")).isFalse();
		assertThat(page.find("[id='r4.phone-error']").text()).contains("Person 4");
		assertThat(page.find("#person-2").text()).contains("same name", "same telephone", code(known));
		assertThat(page.text()).contains("1 are ready", "1 may be known already", "1 have not agreed",
				"1 have something to mend");
		Page silent = page.form("#batch").press("[value=enter]");
		assertThat(silent.status()).isEqualTo(422);
		assertThat(silent.has("#how-error")).isTrue();
		assertThat(count()).isOne();
		Page entered = silent.form("#batch").fill("how", "signed").press("[value=enter]");
		assertThat(entered.text()).contains("One person was entered", NAME, "3 people are left");
		assertThat(count()).isEqualTo(2);
		Page mended = entered.form("#batch")
			.fill("r4.phone", "+221 77 100 00 04")
			.fill("sure", "2")
			.fill("how", "spoken")
			.press("[value=enter]");
		assertThat(mended.text()).contains("3 people were entered", "One person is left");
		assertThat(consents()).containsExactlyInAnyOrder("signed", "spoken", "spoken", "signed");
		Page left = mended.form("#leave").submit();
		assertThat(left.text()).contains("One person was not entered", "had not agreed").doesNotContain("Moussa");
		assertThat(this.whole.contains("Wackelpudding")).isFalse();
		assertThat(shredded(left)).isTrue();
		assertThat(trail()).contains("batch.begun", "batch.looked", "batch.entered", "batch.left");
	}

	@Test
	void two_of_one_number_in_the_same_list_are_seen() {
		Page page = browser().see(this.here)
			.form(FORM)
			.fill("r1.name", NAME)
			.fill("r1.phone", "77 100 00 09")
			.fill("r2.name", "Somebody Else")
			.fill("r2.phone", "+221 77 100 00 09")
			.submit();
		assertThat(page.find("#person-2").text()).contains("Like person 1 of this list");
		assertThat(page.find("#person-1").text()).doesNotContain("Like person");
	}

	@Test
	void a_list_is_filled_in_outside_and_each_bad_cell_is_named() throws IOException {
		byte[] empty = browser().download(this.here + "/list.xlsx").body();
		List<String> heads;
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(empty))) {
			heads = book.getFirstSheet().read().get(0).stream().map((cell) -> cell.getText()).toList();
		}
		assertThat(heads.get(0)).isEqualTo("What is your name?");
		ByteArrayOutputStream filled = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(filled, "Test", null)) {
			Worksheet sheet = book.newWorksheet("People");
			for (int column = 0; column < heads.size(); column++) {
				sheet.value(0, column, heads.get(column));
			}
			List<List<String>> people = List.of(
					List.of(NAME, "+221 77 200 00 01", "i live abroad", "Papers; Information", "", "Woman", "yes"),
					List.of("Awa Wackelpudding", "+221 77 200 00 02", "On the moon", "Papers", "Nowhere", "Man", "no"));
			for (int row = 0; row < people.size(); row++) {
				for (int column = 0; column < people.get(row).size(); column++) {
					sheet.value(row + 2, column, people.get(row).get(column));
				}
			}
			sheet.formula(4, 0, "A3");
		}
		Page page = browser().see(this.here)
			.form("form:has(input[type=file])")
			.attach("sheet", "people.xlsx", filled.toByteArray())
			.submit();
		assertThat(page.text()).contains("Cell C4", "Cell E4", "Cell A5: a formula stands there", "1 are ready");
		assertThat(page.find("#person-1").text()).contains("I live abroad", "Papers, Information", "Woman");
		assertThat(this.whole.contains("Wackelpudding")).isFalse();
	}

	@Test
	void a_list_in_french_as_lines_is_read_and_one_without_heads_is_refused() {
		String french = new String(browser().download(this.here + "/list.csv?lang=fr").body(), StandardCharsets.UTF_8);
		assertThat(french).startsWith("\ufeff");
		String list = "Comment vous appelez-vous ?;Quelle situation est la vôtre ?;Pour quoi cherchez-vous de l’aide ?;"
				+ "A donné son accord (oui ou non)\n" + NAME
				+ ";Je vis à l’étranger;Retraite, santé, autres droits;Oui\n";
		Page page = send(list);
		assertThat(page.text()).contains("1 are ready");
		assertThat(send("a;b\nc;d\n").find("#sheet-error").text()).contains("words above the columns are missing");
		assertThat(send("Comment vous appelez-vous ?;Téléphone ou WhatsApp\nAwa;\n").find("#sheet-error").text())
			.contains("Which describes you best?");
		assertThat(send("%PDF-1.4 \0").find("#sheet-error").text()).isNotEmpty();
	}

	@Test
	void what_is_not_used_in_a_day_is_forgotten() {
		UUID old = begun(1);
		UUID young = begun(2);
		this.database.sql("update help_case_batch set made_at = made_at - interval '25 hours' where id = ?")
			.param(old)
			.update();
		this.chore.run();
		assertThat(this.vaults.shredded(this.rows.find(old).orElseThrow().vault())).isTrue();
		assertThat(this.vaults.shredded(this.rows.find(young).orElseThrow().vault())).isFalse();
		assertThat(as(() -> this.batches.look(this.desk.id(), this.entry, old)).ended()).isTrue();
		assertThat(as(() -> this.batches.look(this.desk.id(), this.entry, young)).lines()).hasSize(2);
	}

	@Test
	void a_list_that_is_sent_twice_enters_each_once() {
		UUID id = begun(3);
		assertThat(enter(id)).isEqualTo(Result.done(3));
		assertThat(enter(id)).isInstanceOf(Result.Refused.class);
		assertThat(count()).isEqualTo(3);
	}

	@Test
	void two_hundred_people_are_looked_at_and_entered_while_somebody_waits() {
		assertThat(as(() -> this.batches.begin(this.desk.id(), this.entry, "", typed(201), "")))
			.isInstanceOf(Result.Refused.class);
		UUID id = begun(200);
		long before = System.nanoTime();
		assertThat(as(() -> this.batches.look(this.desk.id(), this.entry, id)).count("ready")).isEqualTo(200);
		Duration looked = Duration.ofNanos(System.nanoTime() - before);
		int presses = 0;
		while (count() < 200) {
			presses++;
			assertThat(enter(id)).isInstanceOf(Result.Done.class);
		}
		Duration entered = Duration.ofNanos(System.nanoTime() - before).minus(looked);
		System.out.println("200 people: looked at in " + looked.toMillis() + " ms, entered in " + entered.toMillis()
				+ " ms, " + presses + " times pressed");
		// Two seconds alone on two cores; the machine may have other things to do.
		assertThat(looked).isLessThan(Duration.ofSeconds(30));
		assertThat(entered.dividedBy(presses)).isLessThan(Duration.ofSeconds(60));
		assertThat(as(() -> this.batches.look(this.desk.id(), this.entry, id)).ended()).isTrue();
	}

	@Test
	void for_another_desk_and_for_what_was_not_held_none_of_it_is_there() {
		UUID id = begun(1);
		TerritoryId elsewhere = Lgus.next();
		this.desks.at(elsewhere);
		PersonId stranger = this.people.withAccount(Role.DESK_FACILITATOR, elsewhere);
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(stranger), TestPeople.PASSWORD);
		for (String path : List.of("", "/list.xlsx", "/list.csv", "/" + id)) {
			assertThat(visitor.open(this.here + path).status()).as(path).isEqualTo(404);
		}
		UUID planned = UUID.randomUUID();
		as(() -> this.outreach.save(this.desk.id(), planned, new Typed(Map.of("kind", List.of("forum"), "topic",
				List.of("Later"), "planned", List.of("2030-05-04"), "place", List.of(this.desk.seat().key())))));
		assertThat(browser().open("/desks/" + this.desk.key() + "/outreach/" + planned + "/people").status())
			.isEqualTo(404);
	}

	private Page send(String list) {
		return browser().see(this.here)
			.form("form:has(input[type=file])")
			.attach("sheet", "people.csv", list.getBytes(StandardCharsets.UTF_8))
			.submit();
	}

	private UUID begun(int number) {
		return ((Result.Done<UUID>) as(() -> this.batches.begin(this.desk.id(), this.entry, "", typed(number), "")))
			.value();
	}

	private List<BatchRow> typed(int number) {
		List<BatchRow> typed = new ArrayList<>();
		for (int at = 1; at <= number; at++) {
			typed.add(BatchRow.typed(at,
					Map.of("name", List.of("Person" + at + " Of" + this.desk.prefix()), "phone",
							List.of("+220 " + this.desk.seat().code().substring(2, 7) + (1000 + at)), "status",
							List.of("returnee"), "needs", List.of("papers"), "commune", List.of(this.desk.seat().key()),
							"sex", List.of("woman")),
					true));
		}
		return typed;
	}

	private Result<Integer> enter(UUID id) {
		return as(
				() -> this.batches.enter(this.desk.id(), this.entry, id, List.of("handling"), "signed", "2020-05-04"));
	}

	private CaseId known(String name, String phone) {
		return ((Result.Done<CaseId>) as(() -> this.cases.receive(
				new Received(this.desk.id(), "help-desk", CaseSource.DESK, null, LocalDate.of(2020, 1, 1), "signed",
						java.util.Set.of("handling")),
				Map.of("i.status", List.of("returnee"), "i.needs", List.of("papers"), "i.name", List.of(name),
						"i.phone", List.of(phone)))))
			.value();
	}

	private String code(CaseId id) {
		return as(() -> this.cases.get(id)).code();
	}

	private int count() {
		return this.database.sql("select count(*) from help_case where desk = ?")
			.param(this.desk.id().value())
			.query(Integer.class)
			.single();
	}

	private List<String> consents() {
		return this.database
			.sql("select how from help_case_consent where help_case in (select id from help_case where desk = ?)")
			.param(this.desk.id().value())
			.query(String.class)
			.list();
	}

	private List<String> trail() {
		return this.database.sql("select action from trail where item = ?")
			.param(this.desk.key())
			.query(String.class)
			.list();
	}

	private boolean shredded(Page page) {
		String path = page.address().getPath();
		return this.vaults
			.shredded(this.rows.find(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))).orElseThrow().vault());
	}

	private Visitor browser() {
		return new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
	}

	private <T> T as(Supplier<T> work) {
		return this.actingAs.run(this.facilitator, work);
	}

}
