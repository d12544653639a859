package org.hakbang.journey;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.hakbang.checklist.Indicator;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.Slip;
import org.hakbang.slip.Slips;
import org.hakbang.slip.web.Office;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Form;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a focal point does in a usual week between two meetings. The tool that was too
 * much work stayed empty (S 1663-1665).
 */
@AppTest
class AWeekOfAFocalPointTest {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	private static final int MOST_MINUTES = 60;

	/** A slow line and every page read. */
	private static final int SECONDS_FOR_A_PAGE = 40;

	private static final int SECONDS_FOR_A_CLICK = 5;

	/** Looking it up in a paper and typing it. */
	private static final int SECONDS_FOR_A_FIELD = 45;

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	Cycles cycles;

	@Autowired
	Slips slips;

	@Autowired
	ActingAs actingAs;

	private final Tally week = new Tally();

	@Test
	void a_week_between_meetings_takes_under_one_hour_at_forty_seconds_a_page_and_forty_five_a_field() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId ben = this.people.withAccount(Role.COMMITTEE_SECRETARY, lgu);
		CycleId cycle = this.actingAs.run(ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2026, 2028)).value());
		Slip byLink = lastWeekAsked(cycle, ana, "sanggunian");
		Slip onPaper = slip(cycle, ana, "hr");
		theOfficeFillsTheLink(byLink, ana);
		aColleagueAsks(cycle, ana, ben);

		Page inbox = signIn(ana);
		readTheNoticesAndAnswerTheColleague(inbox);
		takeInTheSlipThatCameByLink(inbox, byLink);
		typeInTheSlipThatCameOnPaper(inbox, cycle, onPaper, ana);
		finishATask(inbox);
		answerThreeIndicators(inbox, cycle, ana);

		double minutes = this.week.minutes(SECONDS_FOR_A_PAGE, SECONDS_FOR_A_CLICK, SECONDS_FOR_A_FIELD);
		System.out.println("A week of a focal point: " + this.week + ", " + Math.round(minutes) + " minutes");
		assertThat(minutes).as(this.week.toString()).isLessThan(MOST_MINUTES);
		assertThat(this.week.pages()).isLessThan(40);
		assertThat(this.week.clicks()).isLessThan(50);
	}

	private Page signIn(PersonId person) {
		Visitor visitor = new Visitor(this.port);
		Form form = this.week.open(visitor, "/sign-in").form("form:has(input[name=password])");
		this.week.fill(form, "username", this.people.email(person));
		this.week.fill(form, "password", TestPeople.PASSWORD);
		Page first = this.week.press(form, "button");
		return first.address().getPath().equals("/inbox") ? first : this.week.open(visitor, "/inbox");
	}

	private void readTheNoticesAndAnswerTheColleague(Page inbox) {
		Page notices = this.week.to(inbox, "nav a[href$=/notices]");
		Page asked = this.week.press(notices.form("li:contains(mentions you) form[action$=open]"), "button");
		this.week.unfold(asked, "#comments details.talk-more summary");
		Form form = this.week.fill(asked.form("form[action$=/comments]"), "text", "Yes, since January.");
		assertThat(this.week.press(form, "button").text()).contains("Your comment is there");
	}

	private void takeInTheSlipThatCameByLink(Page inbox, Slip slip) {
		Page notices = this.week.to(inbox, "nav a[href$=/notices]");
		Page preview = this.week.press(notices.form("li.unread form[action$=open]"), "button");
		assertThat(preview.address().getPath()).isEqualTo("/slips/" + slip.id());
		Page done = this.week.press(preview.form("form[enctype]:has(input[name=name])"), "button");
		assertThat(done.text()).contains("in the record");
	}

	private void typeInTheSlipThatCameOnPaper(Page inbox, CycleId cycle, Slip slip, PersonId ana) {
		Page asking = this.week.open(inbox.visitor(), "/cycles/" + cycle + "/slips");
		Form code = this.week.fill(asking.form("form:has(input[name=code])"), "code", slip.code().toString());
		Form form = this.week.press(code, "button").form("form[enctype]:has(input[name=name])");
		this.week.fill(form, "name", "Rosa Dimaculangan");
		questions(slip, ana).forEach(
				(indicator) -> Office.answer(indicator).forEach((name, value) -> this.week.fill(form, name, value)));
		this.week.attach(form, "files", "scan.pdf", PDF);
		assertThat(this.week.press(form, "button").text()).contains("in the record");
	}

	/** What it asks has come with the slip. */
	private void finishATask(Page inbox) {
		Page again = this.week.open(inbox.visitor(), "/inbox");
		Page task = this.week.to(again, "main a[href^=/tasks/]");
		assertThat(this.week.press(task.form("main form[enctype]"), "button:not([name])").text())
			.contains("The task is finished");
	}

	private void answerThreeIndicators(Page inbox, CycleId cycle, PersonId ana) {
		List<Indicator> open = this.actingAs.run(ana, () -> this.cycles.standings(cycle))
			.stream()
			.filter((standing) -> standing.answer() == null && standing.indicator().supplier().isEmpty())
			.map((standing) -> standing.indicator())
			.filter((indicator) -> indicator.computed() == null)
			.limit(3)
			.toList();
		Form form = this.week.open(inbox.visitor(), "/cycles/" + cycle + "/baseline").form("main form");
		open.forEach(
				(indicator) -> Office.answer(indicator).forEach((name, value) -> this.week.fill(form, name, value)));
		this.week.attach(form, open.get(0).code() + ".evidence.files", "report.pdf", PDF);
		assertThat(this.week.press(form, "button").text()).contains("Saved.");
	}

	/** Last week she asked all offices of the step; it is not counted here. */
	private Slip lastWeekAsked(CycleId cycle, PersonId ana, String office) {
		visitor(ana).see("/cycles/" + cycle + "/slips").form("form:has(input[name=office])").submit();
		return slip(cycle, ana, office);
	}

	private Slip slip(CycleId cycle, PersonId ana, String office) {
		return this.actingAs.run(ana, () -> this.slips.asking(cycle, Set.of()))
			.slips()
			.stream()
			.filter((slip) -> slip.office().equals(office))
			.findFirst()
			.orElseThrow();
	}

	private void theOfficeFillsTheLink(Slip slip, PersonId ana) {
		String link = visitor(ana).see("/slips/" + slip.id()).form("form[action$=/link]").submit().find("#link").val();
		Form form = new Visitor(this.port).see(URI.create(link).getPath()).form("form[enctype]");
		Office.fill(form, questions(slip, ana))
			.fill("name", "Rey Salonga")
			.attach("files", "ordinance.pdf", PDF)
			.submit();
	}

	private void aColleagueAsks(CycleId cycle, PersonId ana, PersonId ben) {
		String code = this.actingAs.run(ana, () -> this.cycles.standings(cycle)).get(0).indicator().code();
		visitor(ben).see("/cycles/" + cycle + "/indicators/" + code)
			.form("form[action$=/comments]")
			.fill("text", "Is the order still in force?")
			.fill("tell", ana.toString())
			.submit();
	}

	private List<Indicator> questions(Slip slip, PersonId ana) {
		return List.copyOf(this.actingAs.run(ana, () -> this.slips.questions(slip.id())).values());
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

}
