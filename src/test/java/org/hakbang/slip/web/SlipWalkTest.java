package org.hakbang.slip.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleClosing;
import org.hakbang.cycle.CycleEnding;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.People;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipStatus;
import org.hakbang.slip.Slips;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Form;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A focal point asks the offices and takes in what comes back, without JavaScript. */
@AppTest
class SlipWalkTest {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	Cycles cycles;

	@Autowired
	Slips slips;

	@Autowired
	People known;

	@Autowired
	ActingAs actingAs;

	@Autowired
	CycleEnding ending;

	@Autowired
	CycleClosing closing;

	@Autowired
	Processes processes;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId ana;

	Visitor browser;

	CycleId cycle;

	@BeforeEach
	void open() {
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.cycle = this.actingAs.run(this.ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
		this.browser = visitor(this.ana);
	}

	@Test
	void slips_for_all_offices_are_made_by_one_button_and_printed_one_after_another() {
		Page asking = this.browser.see("/cycles/" + this.cycle).follow("Ask for what is unanswered");
		Page made = asking.form("form:has(input[name=office])").submit();
		List<Slip> slips = slips();
		assertThat(slips).hasSizeGreaterThan(1);
		assertThat(made.text()).contains(slips.size() + " slips are made", "None was mailed");
		Page paper = made.follow("Print them");
		assertThat(paper.document().select("article.slip-paper")).hasSize(slips.size());
		for (Slip slip : slips) {
			assertThat(paper.text()).contains(slip.code().toString(),
					slip.asked().get(0).question().byLanguage().get("en"));
		}
		assertThat(paper.text()).contains("Signature", "working draft", "does not apply here, because");
		assertThat(made.text()).as("what is on a slip is not asked again").contains("Nothing to ask");
		assertThat(this.browser.see("/cycles/" + this.cycle).text())
			.contains(slips.size() + " slips are with the offices");
	}

	@Test
	void what_a_signed_paper_says_is_typed_once_and_stands_with_its_scan_behind_each_answer() {
		Slip slip = ask("hr");
		Page page = this.browser.see("/cycles/" + this.cycle + "/slips")
			.form("form:has(input[name=code])")
			.fill("code", slip.code().toString().toLowerCase())
			.submit();
		assertThat(page.address().getPath()).isEqualTo("/slips/" + slip.id());
		Form form = Office.fill(page.form("form[enctype]:has(input[name=name])"), indicators(slip));
		Page missing = form.submit();
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.find(".errors").text()).contains("name of who says so", "Scan or photo of the slip");
		Page done = missing.form("form[enctype]:has(input[name=name])")
			.fill("name", "Rosa Dimaculangan")
			.attach("files", "scan.pdf", PDF)
			.submit();
		assertThat(done.text()).contains(slip.asked().size() + " answers are in the record", "Accepted");
		for (String code : slip.codes()) {
			Page indicator = this.browser.see("/cycles/" + this.cycle + "/indicators/" + code);
			assertThat(indicator.find(".answer").text()).contains("Rosa Dimaculangan", "Human Resource", "scan.pdf",
					"Entered by focal-point");
		}
		assertThat(peopleNamed("Rosa Dimaculangan")).as("one person, however many answers").isEqualTo(1);
		assertThat(this.browser.see("/cycles/" + this.cycle + "/trail").text()).contains("made a request slip",
				"accepted answers from a request slip", slip.code().toString());
		Slip again = ask("hr", 2);
		this.browser.see("/slips/" + again.id());
		assertThat(this.browser.open("/cycles/" + this.cycle + "/slips?code=ABCD-EFGH").status()).isEqualTo(422);
	}

	@Test
	void whoever_has_the_link_fills_it_in_without_an_account_saves_and_sends_once() throws Exception {
		Slip slip = ask("hr");
		String link = link(slip);
		Visitor office = new Visitor(this.port);
		Page page = office.see(link);
		assertThat(page.text()).contains("questions for your office").doesNotContain("focal-point of", "Sign out");
		HttpResponse<String> raw = raw(link);
		assertThat(raw.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(raw.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
		assertThat(raw.headers().firstValue("Set-Cookie")).as("nobody is known here").isEmpty();
		Indicator first = indicators(slip).get(0);
		Page draft = page.form("form[enctype]")
			.fill(first.code() + ".note", "<b>half</b> a thought")
			.press("button[name=draft]");
		assertThat(draft.text()).contains("Saved. Come back");
		Page back = office.see(link);
		assertThat(back.find("textarea[name='" + first.code() + ".note']").wholeText())
			.isEqualTo("<b>half</b> a thought");
		back.form("form[enctype]").fill(first.code() + ".note", "\\u0000").press("button[name=draft]");
		assertThat(office.see(link).find("textarea[name='" + first.code() + ".note']").wholeText())
			.as("words that look like an escape are words")
			.isEqualTo("\\u0000");
		back.form("form[enctype]").press("button[name=draft]");
		Page wrong = back.form("form[enctype]").submit();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.find(".errors").text()).contains("Enter the name");
		Page sent = Office.fill(wrong.form("form[enctype]"), indicators(slip))
			.fill("name", "Rosa Dimaculangan")
			.attach("files", "order.pdf", PDF)
			.submit();
		assertThat(sent.status()).as(sent.address() + " " + sent.document()).isEqualTo(200);
		assertThat(sent.text()).contains("Thank you, it has arrived");
		assertThat(wrong.form("form[enctype]").submit().text()).as("sent twice").contains("Thank you, it has arrived");
		assertThat(office.see(link).text()).contains("this link is used up").doesNotContain("Dimaculangan");
		assertThat(answered(slip)).as("nothing is an answer yet").isZero();
		assertThat(this.browser.see("/cycles/" + this.cycle).text()).contains("One has come back");
		Page preview = this.browser.see("/slips/" + slip.id());
		assertThat(preview.text()).contains("Came by the link", "order.pdf", slip.code() + ".txt",
				"Stated by Rosa Dimaculangan");
		Page done = preview.form("form[enctype]:has(input[name=name])").submit();
		assertThat(done.text()).contains(slip.asked().size() + " answers are in the record");
		assertThat(answered(slip)).isEqualTo(slip.asked().size());
		assertThat(this.browser.see("/cycles/" + this.cycle + "/indicators/" + first.code()).find(".answer").text())
			.contains("Rosa Dimaculangan", slip.code() + ".txt", "order.pdf", "<b>half</b> a thought");
	}

	@Test
	void what_does_not_apply_is_said_with_its_reason_on_paper_and_by_the_link() {
		Slip slip = ask("hr");
		String code = indicators(slip).get(0).code();
		Page sent = new Visitor(this.port).see(link(slip))
			.form("form[enctype]")
			.fill(code + ".na", "on")
			.fill(code + ".reason", "we have no airport")
			.fill("name", "Rosa Dimaculangan")
			.submit();
		assertThat(sent.text()).contains("Thank you, it has arrived");
		assertThat(this.browser.see("/slips/" + slip.id()).text()).contains("Not applicable: we have no airport");
		this.browser.see("/slips/" + slip.id()).form("form[enctype]:has(input[name=name])").submit();
		assertThat(this.browser.see("/cycles/" + this.cycle + "/indicators/" + code).find(".answer").text())
			.contains("we have no airport", "Rosa Dimaculangan");
		Slip paper = ask("sanggunian");
		String other = indicators(paper).get(0).code();
		Page typed = this.browser.see("/slips/" + paper.id())
			.form("form[enctype]:has(input[name=name])")
			.fill(other + ".na", "on")
			.fill(other + ".reason", "this is a village")
			.fill("name", "Rosa Dimaculangan")
			.attach("files", "scan.pdf", PDF)
			.submit();
		assertThat(typed.text()).contains("One answer is in the record");
		assertThat(this.browser.see("/cycles/" + this.cycle + "/indicators/" + other).find(".answer").text())
			.contains("this is a village", "scan.pdf");
	}

	@Test
	void a_link_that_was_made_useless_or_is_too_old_or_never_was_one_opens_nothing() throws Exception {
		Slip slip = ask("hr");
		String revoked = link(slip);
		this.browser.see("/slips/" + slip.id()).form("form[action$=revoke]").submit();
		assertThat(raw(revoked).statusCode()).isEqualTo(404);
		String old = link(slip);
		this.database.sql("update slip_link set expires_at = made_at where slip = ? and revoked_at is null")
			.param(slip.id().value())
			.update();
		assertThat(raw("/s/%7Bx%7D").statusCode()).isEqualTo(404);
		for (String path : new String[] { revoked, old, "/s/nothing", "/s/" + slip.code(), "/s/" + slip.id() }) {
			HttpResponse<String> answer = raw(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(404);
			assertThat(answer.body()).contains("does not work any more").doesNotContain(slip.code().toString());
			HttpResponse<String> posted = HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
					.header("Content-Type", "multipart/form-data; boundary=x")
					.POST(HttpRequest.BodyPublishers.ofString("--x--"))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(posted.statusCode()).as("files are not read: " + path).isEqualTo(303);
		}
		assertThat(new Visitor(this.port).open("/slips/" + slip.id()).address().getPath()).isEqualTo("/sign-in");
	}

	@Test
	void a_task_and_its_row_in_the_inbox_say_which_office_was_asked_and_what_came_back() {
		Slip slip = ask("hr");
		String task = task(slip);
		Visitor auditor = visitor(this.people.withAccount(Role.AUDITOR, this.lgu));
		assertThat(this.browser.see("/tasks/" + task).find(".note:has(a[href='/slips/" + slip.id() + "'])").text())
			.contains("With the offices", "not back yet; due", slip.open().get(0).code());
		assertThat(row(task)).contains("Asked of the", "not back yet; due");
		assertThat(auditor.see("/tasks/" + task).text()).as("who takes in no slips").doesNotContain("With the offices");
		this.database.sql("update slip set due = asked_at::date - 1 where id = ?").param(slip.id().value()).update();
		assertThat(row(task)).contains("not back yet; was due");
		Office.fill(new Visitor(this.port).see(link(slip)).form("form[enctype]"), indicators(slip))
			.fill("name", "Rosa Dimaculangan")
			.submit();
		assertThat(this.browser.see("/tasks/" + task).text()).contains("waits to be accepted");
		assertThat(row(task)).contains("Back from the", "waits to be accepted").doesNotContain("Dimaculangan");
		this.browser.see("/slips/" + slip.id()).form("form[enctype]:has(input[name=name])").submit();
		assertThat(row(task)).doesNotContain("Back from the", "Asked of the");
	}

	@Test
	void closing_a_cycle_takes_back_what_is_out_and_a_link_says_that_the_work_is_closed() throws Exception {
		Slip out = ask("hr");
		Slip back = ask("sanggunian");
		String useless = link(out);
		this.browser.see("/slips/" + out.id()).form("form[action$=revoke]").submit();
		String link = link(out);
		String used = link(back);
		Office.fill(new Visitor(this.port).see(used).form("form[enctype]"), indicators(back))
			.fill("name", "Rosa Dimaculangan")
			.submit();
		assertThat(this.actingAs.run(this.ana, () -> this.ending.ends(this.cycle)))
			.extracting((problem) -> problem.message() + problem.args())
			.containsExactly("slip.ends.returned[1]", "slip.ends.open[1]");
		this.database.sql("update cycle_step set status = 'RECOGNISED' where cycle = ?")
			.param(this.cycle.value())
			.update();
		assertThat(this.browser.see("/cycles/" + this.cycle + "/close").text())
			.contains("One slip has come back and was not accepted", "One slip is with an office");
		assertThat(this.actingAs.run(this.ana, () -> this.closing.close(this.cycle, "Much", "More")))
			.isInstanceOf(Result.Done.class);
		assertThat(slip(out).status()).isEqualTo(SlipStatus.ENDED);
		assertThat(slip(back).status()).isEqualTo(SlipStatus.ENDED);
		HttpResponse<String> closed = raw(link);
		assertThat(closed.statusCode()).isEqualTo(410);
		assertThat(closed.body()).contains("This work is closed", "no more answers are taken in")
			.doesNotContain(out.code().toString());
		assertThat(raw(useless).statusCode()).as("taken back before").isEqualTo(404);
		assertThat(raw(used).body()).as("it had arrived").contains("Thank you, it has arrived");
		assertThat(this.browser.see("/slips/" + back.id()).text()).contains("Ended with the cycle",
				"not in the record");
		assertThat(this.browser.see("/cycles/" + this.cycle + "/trail").text())
			.contains("took a request slip back with the closing of the cycle");
		assertThat(this.actingAs.run(this.ana, () -> this.ending.ends(this.cycle))).isEmpty();
	}

	/** The open task that asks what a slip asks. */
	private String task(Slip slip) {
		List<String> keys = indicators(slip).stream().map(Indicator::task).toList();
		return this.processes.tasks(this.cycle.subject())
			.stream()
			.filter((task) -> keys.contains(task.key()))
			.map(OpenTask::id)
			.findFirst()
			.orElseThrow();
	}

	private String row(String task) {
		return this.browser.see("/inbox").find("li.task:has(a[href='/tasks/" + task + "'])").text();
	}

	@Test
	void what_belongs_to_others_is_not_there() {
		Slip slip = ask("hr");
		Visitor stranger = visitor(this.people.withAccount(Role.FOCAL_POINT, Lgus.next()));
		for (String path : new String[] { "/slips/" + slip.id(), "/slips/" + slip.id() + "/paper",
				"/slips/" + slip.id() + "/sheet", "/cycles/" + this.cycle + "/slips",
				"/cycles/" + this.cycle + "/slips/paper", "/slips/nothing" }) {
			assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
		}
		Visitor auditor = visitor(this.people.withAccount(Role.AUDITOR, this.lgu));
		assertThat(auditor.open("/slips/" + slip.id()).status()).isEqualTo(403);
		assertThat(auditor.see("/cycles/" + this.cycle).text()).doesNotContain("Ask the offices");
		Visitor hr = visitor(this.people.withAccount(Role.DATA_SUPPLIER, this.lgu));
		hr.see("/slips/" + slip.id());
		assertThat(hr.open("/slips/" + ask("sanggunian").id()).status()).isEqualTo(403);
		assertThat(stranger.open("/cycles/" + this.cycle + "/slips?code=" + slip.code()).status()).isEqualTo(404);
	}

	@Test
	void somebody_who_answered_meanwhile_is_shown_beside_the_slip_and_one_is_chosen() {
		Slip slip = ask("hr");
		List<Indicator> asked = indicators(slip);
		String code = asked.get(0).code();
		this.actingAs.run(this.ana, () -> this.cycles.answer(this.cycle, List.of(code),
				Map.of(code + ".value", List.of("no"), code + ".base", List.of("0"))));
		Page page = Office
			.fill(this.browser.see("/slips/" + slip.id()).form("form[enctype]:has(input[name=name])"), asked)
			.fill("name", "Rosa Dimaculangan")
			.attach("files", "scan.pdf", PDF)
			.submit();
		assertThat(page.text()).contains("Answered meanwhile", "What the slip says", "needs your eye");
		assertThat(slip(slip).status()).isEqualTo(SlipStatus.RETURNED);
		Page undecided = page.form("form[enctype]:has(input[name=name])").submit();
		assertThat(undecided.find(".errors").text()).contains("choose which of the two counts");
		Page done = page.form("form[enctype]:has(input[name=name])").fill("choice." + code, "mine").submit();
		assertThat(done.text()).contains("One answer is in the record");
		assertThat(slip(slip).status()).isEqualTo(SlipStatus.ACCEPTED);
		assertThat(this.browser.see("/cycles/" + this.cycle + "/indicators/" + code).find("ol.time").text())
			.contains("version 2", "version 1");
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	private HttpResponse<String> raw(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
	}

	/** A slip for one office, of the first step in which it supplies something. */
	private Slip ask(String office) {
		return ask(office, 1);
	}

	private Slip ask(String office, int which) {
		Map<String, List<String>> steps = this.actingAs.run(this.ana,
				() -> Map.of("step", this.cycles.get(this.cycle)
					.definition()
					.steps()
					.stream()
					.filter((step) -> step.indicators().stream().anyMatch((one) -> one.supplier().equals(office)))
					.skip(which - 1)
					.limit(1)
					.map((step) -> step.id())
					.toList()));
		Map<String, List<String>> fields = new java.util.HashMap<>(steps);
		fields.put("office", List.of(office));
		fields.put("due", List
			.of(this.actingAs.run(this.ana, () -> this.slips.asking(this.cycle, java.util.Set.of()).due().toString())));
		return this.actingAs.run(this.ana,
				() -> ((Result.Done<List<Slip>>) this.slips.ask(this.cycle, fields)).value().get(0));
	}

	private List<Slip> slips() {
		return this.actingAs.run(this.ana, () -> this.slips.asking(this.cycle, java.util.Set.of()).slips());
	}

	private Slip slip(Slip slip) {
		return this.actingAs.run(this.ana, () -> this.slips.get(slip.id()));
	}

	private List<Indicator> indicators(Slip slip) {
		return this.actingAs.run(this.ana, () -> List.copyOf(this.slips.questions(slip.id()).values()));
	}

	private long answered(Slip slip) {
		return this.actingAs.run(this.ana,
				() -> this.cycles.standings(this.cycle)
					.stream()
					.filter((standing) -> slip.codes().contains(standing.indicator().code()))
					.map(Standing::answer)
					.filter(java.util.Objects::nonNull)
					.count());
	}

	private long peopleNamed(String name) {
		return this.actingAs.run(this.ana,
				() -> this.known.of(this.lgu).stream().filter((one) -> one.name().equals(name)).count());
	}

	private String link(Slip slip) {
		Page made = this.browser.see("/slips/" + slip.id()).form("form[action$='/link']").submit();
		return URI.create(made.find("#link").val()).getPath();
	}

}
