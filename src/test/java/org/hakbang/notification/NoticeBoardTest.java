package org.hakbang.notification;

import java.util.List;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class NoticeBoardTest {

	@Autowired
	Notices notices;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@LocalServerPort
	int port;

	private TerritoryId lgu;

	private PersonId ana;

	private Visitor browser;

	@BeforeEach
	void somebody() {
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.browser = new Visitor(this.port).signIn(this.people.email(this.ana), TestPeople.PASSWORD);
	}

	@Test
	void what_is_unread_stands_first_and_is_counted_in_the_head_of_every_page() {
		send("first", this.lgu);
		send("second", this.lgu);
		send("third", this.lgu);
		Page page = this.browser.see("/notices");
		assertThat(texts(page)).containsExactly("Sample notice third", "Sample notice second", "Sample notice first");
		assertThat(page.find("nav.main a[href=/notices] .count").ownText()).isEqualTo("3");
		page = read(page, "second");
		assertThat(texts(page)).containsExactly("Sample notice third", "Sample notice first", "Sample notice second");
		assertThat(this.browser.see("/inbox").find("nav.main a[href=/notices] .count").ownText()).isEqualTo("2");
	}

	@Test
	void opening_a_notice_reads_it_and_leads_to_its_page() {
		send("first", this.lgu);
		Page opened = this.browser.see("/notices").form("form[action=/notices/open]").submit();
		assertThat(opened.address().getPath()).isEqualTo("/territories/" + this.lgu.key());
		Page page = this.browser.see("/notices");
		assertThat(page.text()).contains("You have read everything");
		assertThat(page.follow("Sample notice first").address().getPath()).isEqualTo("/territories/" + this.lgu.key());
	}

	@Test
	void all_can_be_read_at_once_but_not_what_came_after_the_page_was_seen() {
		send("first", this.lgu);
		send("second", this.lgu);
		Page seen = this.browser.see("/notices");
		send("later", this.lgu);
		Page page = seen.form("form[action=/notices/read-all]").submit();
		assertThat(page.document().select(".unread .what").eachText()).containsExactly("New Sample notice later");
	}

	@Test
	void nobody_reads_another_s_notice() {
		send("first", this.lgu);
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		Visitor other = new Visitor(this.port).signIn(this.people.email(ben), TestPeople.PASSWORD);
		assertThat(other.see("/notices").text()).contains("Nothing yet").doesNotContain("Sample notice");
		String id = this.browser.see("/notices").form("form[action=/notices/read]").value("notice");
		send(ben, "own", this.lgu);
		assertThat(other.see("/notices").form("form[action=/notices/read]").fill("notice", id).submit().status())
			.isEqualTo(404);
		assertThat(this.browser.see("/notices").text()).contains("One notice is unread");
	}

	@Test
	void a_notice_about_a_territory_that_is_no_longer_theirs_says_nothing_of_it() {
		TerritoryId elsewhere = Lgus.next();
		send("secret", elsewhere);
		Page page = this.browser.see("/notices");
		assertThat(page.text()).doesNotContain("secret").contains("whose work you no longer see");
		assertThat(page.has("form[action=/notices/open]")).isFalse();
		assertThat(page.form("form[action=/notices/read]").submit().text()).contains("You have read everything");
	}

	@Test
	void many_notices_are_paged() {
		for (int number = 1; number <= NoticeBoard.PAGE_SIZE + 1; number++) {
			send("number " + number, this.lgu);
		}
		assertThat(texts(this.browser.see("/notices"))).hasSize(NoticeBoard.PAGE_SIZE);
		assertThat(texts(this.browser.see("/notices").follow("Next"))).containsExactly("Sample notice number 1");
	}

	@Test
	void each_chooses_how_to_be_told_and_a_digest_is_the_choice_of_those_who_have_not() {
		Page account = this.browser.see("/account");
		assertThat(account.find("input[name=choice][checked]").attr("value")).isEqualTo("daily");
		account = account.form("form[action=/account/mails]").fill("choice", "page").submit();
		assertThat(account.text()).contains("Your choice of mails is saved");
		assertThat(account.find("input[name=choice][checked]").attr("value")).isEqualTo("page");
	}

	private static Page read(Page page, String words) {
		return page.form("li.notice:contains(" + words + ") form[action=/notices/read]").submit();
	}

	private static List<String> texts(Page page) {
		return page.document()
			.select(".notice .what")
			.eachText()
			.stream()
			.map((text) -> text.replaceFirst("^New ", ""))
			.toList();
	}

	private void send(String word, TerritoryId where) {
		send(this.ana, word, where);
	}

	private void send(PersonId to, String word, TerritoryId where) {
		this.transaction.executeWithoutResult((status) -> this.notices
			.send(new NewNotice(to, "sample", where, "/territories/" + where.key(), List.of(word), word)));
	}

}
