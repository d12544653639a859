package org.hakbang.approval;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.approval.CommitteeStory.Question;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
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

@AppTest
class CommitteePagesTest {

	@Autowired
	CommitteeStory story;

	@Autowired
	TestPeople people;

	@LocalServerPort
	int port;

	@Test
	void a_committee_is_constituted_filled_and_given_its_rule_by_its_page() {
		TerritoryId lgu = Lgus.next();
		Visitor visitor = visitor(this.people.withAccount(Role.FOCAL_POINT, lgu));
		Page page = visitor.see("/territories/" + lgu.key() + "/committee");
		assertThat(page.text()).contains("No committee yet");
		page = page.form("main form").fill("instrument", "executive-order").fill("name", "Our committee").submit();
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.find("#number-error").text()).contains("Number of the act");
		assertThat(page.form("main form").value("name")).as("what was typed is kept").isEqualTo("Our committee");
		page = page.form("main form")
			.fill("number", "12, series of 2026")
			.fill("date", "2026-01-05")
			.fill("signatory", "The Mayor")
			.attach("scan", "order.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes())
			.submit();
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.find("h1").text()).isEqualTo("Our committee");
		assertThat(page.text()).contains("Nobody holds the chair");
		page = fill(page, "Ana Ramos", "chair");
		page = fill(page, "Ben Cruz", "member");
		page = fill(page, "Carla Diaz", "member");
		page = page.form("form[action$=quorum]").fill("rule", "share").fill("over", "2").fill("under", "3").submit();
		assertThat(page.find("#source-error").text()).contains("Where the rule stands");
		page = page.form("form[action$=quorum]").fill("source", "Section 4").submit();
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.has("#missing-h")).as("nothing is missing any more").isFalse();
		assertThat(page.text()).contains("2 of every 3 seats").contains("Ana Ramos");
		page = page.follow("End the seat of Carla Diaz").form("main form").submit();
		assertThat(page.text()).contains("Last day");
	}

	@Test
	void a_seat_form_sent_twice_fills_one_seat() {
		Cast cast = this.story.cast();
		Visitor visitor = visitor(cast.secretary());
		Form form = visitor.see("/territories/" + cast.lgu().key() + "/committee")
			.form("form[action$=seats]")
			.fill("label", "Peso")
			.fill("personName", "Dora Vega");
		form.submit();
		assertThat(form.submit().document().select("section[aria-labelledby=roll-h] b").eachText())
			.containsOnlyOnce("Dora Vega");
	}

	@Test
	void a_meeting_is_counted_kept_as_a_draft_refused_and_recorded_by_its_form() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		String item = "item." + question.id();
		Visitor visitor = visitor(cast.secretary());
		Page page = visitor.see("/territories/" + cast.lgu().key() + "/committee")
			.follow("Record the committee’s decision");
		Form form = page.form("main form").fill("date", this.story.today().toString()).fill("place", "City Hall");
		cast.seats().forEach((seat) -> form.fill("seat." + seat, "room"));
		page = form.press("button[value=count]");
		assertThat(page.text()).contains("5 of 5")
			.contains("Quorum is met")
			.contains("one seat is recused and 4 may vote");
		page = page.form("main form")
			.fill(item + ".decision", "approved")
			.fill(item + ".for", "1")
			.fill(item + ".against", "3")
			.fill(item + ".reasons", "<b>Remarks</b>")
			.press("button[value=draft]");
		assertThat(page.text()).contains("Draft saved");
		assertThat(page.form("main form").value(item + ".reasons")).isEqualTo("<b>Remarks</b>");
		page = page.form("main form").press("button[value=record]");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.find("[id='" + item + ".decision-error']").text())
			.contains("1 voted for, 3 against: it did not pass");
		assertThat(page.find(".errors a").attr("href")).isEqualTo("#" + item + ".decision");
		Form last = page.form("main form").fill(item + ".for", "4").fill(item + ".against", "0");
		page = last.press("button[value=record]");
		assertThat(page.text()).contains("The meeting is recorded")
			.contains("The signed minutes are awaited")
			.contains("4 for");
		assertThat(last.press("button[value=record]").address()).as("the back button changes nothing")
			.isEqualTo(page.address());
		page = page.form("main form")
			.attach("minutes", "minutes.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes())
			.submit();
		assertThat(page.text()).contains("Open the signed minutes");
		assertThat(visitor.see("/territories/" + cast.lgu().key() + "/committee").text()).contains("Approved");
	}

	@Test
	void what_was_seen_is_readable_with_its_fingerprint_and_missing_keys_are_absent() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Page page = visitor(cast.focalPoint()).see("/resolutions/" + question.id());
		assertThat(page.text()).contains("Since May")
			.contains("order.pdf")
			.contains("No answer was given")
			.contains(CanonicalJson.sha256(CommitteeStory.content()))
			.contains("Required met 1 of 1")
			.doesNotContain("null");
		assertThat(page.has(".sheet-page")).as("the attendance sheet is there for print").isTrue();
	}

	@Test
	void other_territories_and_made_up_ids_lead_nowhere() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Visitor stranger = visitor(this.people.withAccount(Role.COMMITTEE_SECRETARY, Lgus.next()));
		assertThat(stranger.open("/resolutions/" + question.id()).status()).isEqualTo(404);
		assertThat(stranger.open("/resolutions/not-an-id").status()).isEqualTo(404);
		assertThat(stranger.open("/territories/" + cast.lgu().key() + "/committee").status()).isEqualTo(404);
		assertThat(stranger.open("/territories/" + cast.lgu().key() + "/committee/meetings/new").status())
			.isEqualTo(404);
		assertThat(visitor(cast.focalPoint()).open("/territories/" + cast.lgu().key() + "/committee/meetings/new")
			.status()).isEqualTo(403);
	}

	private static Page fill(Page page, String name, String function) {
		Page filled = page.form("form[action$=seats]")
			.fill("label", "Office of " + name)
			.fill("person", "other")
			.fill("personName", name)
			.fill("function", function)
			.fill("from", "2026-01-05")
			.submit();
		assertThat(filled.status()).as(filled.text()).isEqualTo(200);
		return filled;
	}

	private Visitor visitor(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

}
