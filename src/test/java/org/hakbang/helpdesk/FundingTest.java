package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.hakbang.checklist.Value;
import org.hakbang.desk.DeskView;
import org.hakbang.engine.DueTimers;
import org.hakbang.engine.TestBundles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a case does with money, partners and time, on the real engine and database. */
@MovingTimeTest
class FundingTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final String SECRET = "Mariama Quetzalcoatl";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	TestPeople people;

	@Autowired
	TestDesks desks;

	@Autowired
	TestBundles bundles;

	@Autowired
	ActingAs as;

	@Autowired
	Cases cases;

	@Autowired
	CaseTasks tasks;

	@Autowired
	CaseClosing closing;

	@Autowired
	Applications applications;

	@Autowired
	ApplicationTasks work;

	@Autowired
	CaseMoney money;

	@Autowired
	CaseAgreements agreements;

	@Autowired
	CaseMoneyReading reading;

	@Autowired
	CaseFigures figures;

	@Autowired
	ProcessEngine engine;

	@Autowired
	DueTimers timers;

	@Autowired
	JdbcClient database;

	PersonId facilitator;

	CaseId file;

	@BeforeEach
	void receive() {
		this.clock.to(DAY, ZoneId.of("Asia/Manila"));
		TerritoryId lgu = Lgus.next("city");
		DeskView desk = this.desks.at(lgu);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, lgu);
		this.file = this.bundles.with(Path.of("src/test/resources/fundingcase"),
				() -> act(() -> done(this.cases.receive(
						new Received(desk.id(), "workshop", CaseSource.DESK, null, DAY, "signed", Set.of("handling")),
						Map.of("i.name", List.of(SECRET))))));
	}

	@Test
	void an_application_is_prepared_handed_in_and_awarded() {
		ApplicationId id = begin("5000");
		finish(id, "gather", Map.of("piece", List.of("0")));
		assertThat(figure("case-pieces")).isEqualTo(new Value.Numeric(new BigDecimal("50.00")));
		finish(id, "deposit", fields("on", "2026-11-23", "said", "Receipt 7", "piece", "0", "piece", "1"));
		assertThat(one(id).status()).isEqualTo(ApplicationStatus.PENDING);
		assertThat(figure("case-submitted-on")).isEqualTo(new Value.Day(LocalDate.of(2026, 11, 23)));
		assertThat(refusal(id, "follow-up", fields("outcome", "awarded", "on", "2026-11-24"))).contains("obtained");
		finish(id, "follow-up", fields("outcome", "awarded", "on", "2026-11-24", "obtained", "4 000.50"));
		ApplicationView view = one(id);
		assertThat(view.status()).isEqualTo(ApplicationStatus.AWARDED);
		assertThat(view.obtained().amount()).isEqualByComparingTo("4000.5");
		assertThat(view.running()).isFalse();
		assertThat(view.pieces()).allMatch(ApplicationView.Piece::attached);
		assertThat(view.updates()).extracting(ApplicationView.Update::what)
			.containsExactly("awarded", "submitted", "pieces", "begun");
		assertThat(running(id)).isZero();
		assertThat(((Value.Parts) figure("case-amounts")).parts().get("obtained")).isEqualByComparingTo("4000.5");
	}

	@Test
	void while_it_is_pending_it_is_followed_up_every_thirty_days() {
		ApplicationId id = handedIn();
		finish(id, "follow-up", fields("outcome", "pending", "on", "2026-11-24"));
		assertThat(one(id).tasks()).isEmpty();
		this.clock.forward(Duration.ofDays(29));
		assertThat(this.timers.count()).isZero();
		assertThat(figure("case-days-since-update")).isEqualTo(new Value.Numeric(BigDecimal.valueOf(29)));
		this.clock.forward(Duration.ofDays(2));
		assertThat(this.timers.count()).isPositive();
		this.timers.run();
		assertThat(one(id).tasks()).extracting((row) -> row.task().id()).containsExactly("follow-up");
		finish(id, "follow-up", fields("outcome", "withdrawn", "on", "2026-12-25"));
		assertThat(one(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
		assertThat(running(id)).isZero();
	}

	@Test
	void a_refusal_can_be_appealed_against() {
		ApplicationId id = refused();
		finish(id, "after-refusal", fields("outcome", "appeal"));
		assertThat(one(id).status()).isEqualTo(ApplicationStatus.PREPARING);
		assertThat(one(id).appeals()).isEqualTo(1);
		finish(id, "deposit", fields("on", "2026-11-24"));
		assertThat(one(id).status()).isEqualTo(ApplicationStatus.PENDING);
		finish(id, "follow-up", fields("outcome", "awarded", "on", "2026-11-24", "obtained", "10"));
		assertThat(running(id)).isZero();
	}

	@Test
	void after_a_refusal_it_stops_or_another_window_is_tried() {
		ApplicationId stopped = refused();
		finish(stopped, "after-refusal", fields("outcome", "stop"));
		ApplicationId first = refused();
		finish(first, "after-refusal", fields("outcome", "other-window"));
		ApplicationId second = handedIn();
		assertThat(one(first).status()).isEqualTo(ApplicationStatus.REFUSED);
		assertThat(running(first)).isZero();
		assertThat(running(second)).isEqualTo(1);
	}

	@Test
	void several_run_side_by_side_and_the_step_waits_for_all_or_for_a_reason() {
		handedIn();
		ApplicationId second = begin("700");
		assertThat(act(() -> this.reading.of(this.file)).missing()).contains("money.settled.pending");
		assertThat(settle()).isInstanceOf(CaseFinishing.Refused.class);
		act(() -> done(this.applications.withdraw(this.file, second, "It asks too much")));
		assertThat(running(second)).isZero();
		assertThat(settle()).isInstanceOf(CaseFinishing.Refused.class);
		act(() -> done(this.money.say(this.file, fields("way", "goes-on", "why", "The season begins"))));
		assertThat(settle()).isInstanceOf(CaseFinishing.Done.class);
	}

	@Test
	void no_outside_money_at_all_is_a_way_too() {
		assertThat(settle()).isInstanceOf(CaseFinishing.Refused.class);
		assertThat(act(() -> this.money.say(this.file, fields("way", "own-money")))).isInstanceOf(Result.Refused.class);
		act(() -> done(this.money.say(this.file, fields("way", "own-money", "why", "Savings are enough"))));
		assertThat(act(() -> this.reading.of(this.file)).way().why()).isEqualTo("Savings are enough");
		assertThat(settle()).isInstanceOf(CaseFinishing.Done.class);
	}

	@Test
	void amounts_in_different_currencies_are_never_added() {
		handedIn();
		ApplicationId other = act(() -> done(this.applications.begin(this.file,
				new WindowTerms.Typed(null, "A fund", "EUR", List.of()), new BigDecimal("100"))));
		finish(other, "gather", Map.of());
		finish(other, "deposit", fields("on", "2026-11-24"));
		assertThat(((Value.Parts) figure("case-amounts")).parts().get("requested")).isEqualByComparingTo("5000");
	}

	@Test
	void closing_the_case_ends_its_applications() {
		ApplicationId id = handedIn();
		act(() -> done(this.closing.close(this.file, "withdrawn", "")));
		assertThat(running(id)).isZero();
		assertThat(one(id).running()).isFalse();
		assertThat(act(
				() -> this.applications.begin(this.file, Map.of("funder", List.of("X"), "requested", List.of("5")))))
			.isInstanceOf(Result.Refused.class);
	}

	@Test
	void plan_visits_agreements_and_costs_are_kept_and_counted() {
		act(() -> done(this.money.costs(this.file, fields("total", "1000", "own", "250"))));
		assertThat(act(() -> this.money.costs(this.file, fields("total", "10", "own", "11"))))
			.isInstanceOf(Result.Refused.class);
		act(() -> done(agree(fields("partner", SECRET, "signedOn", "2026-11-20"))));
		act(() -> done(this.money.plan(this.file, fields("what", SECRET, "owner", SECRET, "due", "2026-11-22"))));
		act(() -> done(this.money.plan(this.file, fields("what", "Sell", "owner", "She", "due", "2026-11-30"))));
		CaseMoneyView.PlanTask sell = act(() -> this.reading.of(this.file)).plan().get(1);
		act(() -> done(this.money.done(this.file, sell.id().toString(), fields("doneOn", "2026-11-24"))));
		assertThat(figure("case-milestones-on-time")).isEqualTo(new Value.Numeric(new BigDecimal("50.00")));
		act(() -> done(this.money.visit(this.file,
				fields("on", "2026-11-21", "found", SECRET, "women", "2", "obligations", "on-time", "active", "yes"))));
		assertThat(figure("case-first-visit-on")).isEqualTo(new Value.Day(LocalDate.of(2026, 11, 21)));
		CaseMoneyView view = act(() -> this.reading.of(this.file));
		assertThat(view.costs().own().amount()).isEqualByComparingTo("250");
		assertThat(view.agreements().get(0).partner()).isEqualTo(SECRET);
		assertThat(view.visits().get(0).women()).isEqualTo(2);
		assertThat(this.figures.value("case-first-visit-on", new org.hakbang.shared.Subject("cycle", this.file.value()),
				"submit"))
			.isEmpty();
	}

	@Test
	void no_word_stands_in_clear() {
		ApplicationId id = act(() -> done(
				this.applications.begin(this.file, fields("funder", SECRET, "requested", "5", "pieces", SECRET))));
		finish(id, "gather", fields("said", SECRET));
		act(() -> done(this.money.say(this.file, fields("way", "own-money", "why", SECRET))));
		for (String table : List.of("funding_application", "funding_update", "case_money_way", "trail")) {
			String rows = this.database.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
				.query(String.class)
				.single();
			String hex = java.util.HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));
			assertThat(rows).as(table).doesNotContain(SECRET).doesNotContain(hex);
		}
	}

	@Test
	void for_everybody_else_it_is_not_there() {
		ApplicationId id = begin("5");
		String task = one(id).tasks().get(0).id();
		PersonId stranger = this.people.with(Role.DESK_FACILITATOR, Lgus.next("city"));
		List<Supplier<?>> calls = List.of(() -> this.applications.of(this.file),
				() -> this.applications.begin(this.file, fields("funder", "F", "requested", "1")),
				() -> this.applications.withdraw(this.file, id, ""), () -> this.work.page(this.file, id, task),
				() -> this.work.finish(this.file, id, task, Map.of()), () -> this.work.finished(this.file, id, task),
				() -> this.reading.of(this.file), () -> this.money.say(this.file, Map.of()),
				() -> this.money.costs(this.file, Map.of()), () -> agree(Map.of()),
				() -> this.money.plan(this.file, Map.of()), () -> this.money.visit(this.file, Map.of()),
				() -> this.money.done(this.file, task, Map.of()));
		for (Supplier<?> call : calls) {
			assertThatThrownBy(() -> this.as.run(stranger, call)).isInstanceOf(NotFound.class);
		}
	}

	@Test
	void its_pages_show_it_take_it_and_hide_it_from_others() {
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
		String here = this.file.page();
		Page money = visitor.see(here + "/money").form("form[action$=apply]").fill("requested", "0").submit();
		assertThat(money.status()).isEqualTo(422);
		money = money.form("form[action$=apply]")
			.fill("funder", "Fund of the lake")
			.fill("requested", "2500")
			.fill("pieces", "Plan")
			.submit();
		assertThat(money.text()).contains("Saved.").contains("Fund of the lake").contains("2,500");
		String task = this.file.page() + "/applications/" + act(() -> this.applications.of(this.file)).get(0).id()
				+ "/tasks/" + act(() -> this.applications.of(this.file)).get(0).tasks().get(0).id();
		assertThat(visitor.see(task).text()).contains("Gather the pieces");
		assertThat(visitor.see(task).form("form:has(textarea[name=said])").fill("piece", "0").submit().text())
			.contains("The task is finished.");
		assertThat(visitor.see(here + "/money").form("form[action$=way]").fill("way", "own-money").submit().status())
			.isEqualTo(422);
		assertThat(visitor.see(here + "/money")
			.form("form[action$=costs]")
			.fill("total", "9")
			.fill("own", "1")
			.submit()
			.text()).contains("of which the person brings");
		assertThat(visitor.see(here + "/money")
			.form("form[action$=agreement]")
			.fill("partner", "A lake union")
			.fill("signedOn", "2026-11-20")
			.submit()
			.text()).contains("A lake union");
		assertThat(visitor.see(here + "/plan")
			.form("form[action$=plan]")
			.fill("what", "Buy nets")
			.fill("owner", "She")
			.fill("due", "2026-12-20")
			.submit()
			.text()).contains("Buy nets");
		assertThat(visitor.see(here + "/visits")
			.form("form[action$=visits]")
			.fill("found", "Nets are there")
			.fill("on", "2026-11-24")
			.fill("obligations", "on-time")
			.fill("active", "yes")
			.submit()
			.text()).contains("Nets are there");
		assertThat(visitor.see(here).text()).contains("Fund of the lake");
		PersonId other = this.people.withAccount(Role.DESK_FACILITATOR, Lgus.next("city"));
		Visitor stranger = new Visitor(this.port).signIn(this.people.email(other), TestPeople.PASSWORD);
		for (String page : List.of(here + "/money", here + "/plan", here + "/visits", task)) {
			assertThat(stranger.open(page).status()).as(page).isEqualTo(404);
		}
	}

	@Test
	void the_signed_paper_comes_with_the_agreement_or_later_and_is_opened_from_there() {
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
		String here = this.file.page() + "/money";
		byte[] pdf = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
			.getBytes(StandardCharsets.UTF_8);
		Page refused = visitor.see(here)
			.form("form[action$=agreement]")
			.fill("partner", "A lake union")
			.fill("signedOn", "2026-11-20")
			.attach("paper", "paper.exe", new byte[] { 'M', 'Z', 0, 1 })
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("[name=partner]").val()).isEqualTo("A lake union");
		assertThat(refused.has("#paper-error")).isTrue();
		assertThat(act(() -> this.reading.of(this.file)).agreements()).isEmpty();
		Page with = refused.form("form[action$=agreement]").attach("paper", SECRET + ".pdf", pdf).submit();
		assertThat(with.text()).contains("A lake union", SECRET + ".pdf");
		act(() -> done(agree(fields("partner", "A bank", "signedOn", "2026-11-23"))));
		String later = act(() -> this.reading.of(this.file)).agreements().get(0).id().toString();
		assertThat(visitor.see(here)
			.form("form[action*='" + later + "']")
			.submit()
			.find("#paper-" + later + "-error")
			.text()).isEqualTo("Choose the file first.");
		visitor.see(here).form("form[action*='" + later + "']").attach("paper-" + later, "first.pdf", pdf).submit();
		Page better = visitor.see(here)
			.form("form[action*='" + later + "']")
			.attach("paper-" + later, "better.pdf", pdf)
			.submit();
		assertThat(better.text()).contains("better.pdf").doesNotContain("first.pdf");
		assertThat(visitor
			.download(act(() -> this.reading.of(this.file)).agreements().get(0).document() != null
					? "/evidence/" + act(() -> this.reading.of(this.file)).agreements().get(0).document().id() : "")
			.body()).isEqualTo(pdf);
		assertThat(this.database.sql("select action from trail where subject_id = ?")
			.param(this.file.value())
			.query(String.class)
			.list()).contains("case-agreement.paper-added", "case.document-opened");
		PersonId other = this.people.withAccount(Role.DESK_FACILITATOR, Lgus.next("city"));
		assertThatThrownBy(() -> this.as.run(other, () -> paper(later))).isInstanceOf(NotFound.class);
	}

	private Result<CaseId> agree(Map<String, List<String>> fields) {
		try {
			return this.agreements.agree(this.file, fields, null);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private Result<CaseId> paper(String agreement) {
		try {
			return this.agreements.paper(this.file, java.util.UUID.fromString(agreement), null);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private ApplicationId begin(String requested) {
		return act(() -> done(this.applications.begin(this.file,
				fields("funder", "A fund", "requested", requested, "pieces", "Plan\nIdentity card"))));
	}

	private ApplicationId handedIn() {
		ApplicationId id = begin("5000");
		finish(id, "gather", Map.of());
		finish(id, "deposit", fields("on", "2026-11-24"));
		return id;
	}

	private ApplicationId refused() {
		ApplicationId id = handedIn();
		finish(id, "follow-up", fields("outcome", "refused", "on", "2026-11-24", "said", "Too far"));
		return id;
	}

	private CaseFinishing settle() {
		String task = act(() -> this.cases.get(this.file)).tasks().get(0).id();
		return act(() -> this.tasks.finish(this.file, task, Map.of()));
	}

	private void finish(ApplicationId id, String key, Map<String, List<String>> fields) {
		assertThat(attempt(id, key, fields)).isInstanceOf(CaseFinishing.Done.class);
	}

	private List<String> refusal(ApplicationId id, String key, Map<String, List<String>> fields) {
		return ((CaseFinishing.Refused) attempt(id, key, fields)).problems()
			.stream()
			.map((problem) -> problem.field())
			.toList();
	}

	private CaseFinishing attempt(ApplicationId id, String key, Map<String, List<String>> fields) {
		CaseTaskRow row = one(id).tasks().get(0);
		assertThat(row.task().id()).isEqualTo(key);
		return act(() -> this.work.finish(this.file, id, row.id(), fields));
	}

	private ApplicationView one(ApplicationId id) {
		return act(() -> this.applications.of(this.file)).stream()
			.filter((view) -> view.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private Value figure(String name) {
		return this.figures.value(name, this.file.subject(), "submit").orElseThrow();
	}

	private long running(ApplicationId id) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(id.subject().key())
			.count();
	}

	private <T> T act(Supplier<T> work) {
		return this.as.run(this.facilitator, work);
	}

	private static Map<String, List<String>> fields(String... pairs) {
		Map<String, List<String>> fields = new HashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			fields.merge(pairs[at], List.of(pairs[at + 1]),
					(before, more) -> java.util.stream.Stream.concat(before.stream(), more.stream()).toList());
		}
		return fields;
	}

	private static <T> T done(Result<T> result) {
		assertThat(result).isInstanceOf(Result.Done.class);
		return ((Result.Done<T>) result).value();
	}

}
