package org.hakbang.notification;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@MovingTimeTest
class LettersTest {

	private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

	private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

	@Autowired
	Notices notices;

	@Autowired
	MailChoices choices;

	@Autowired
	NoticeBoard board;

	@Autowired
	Chores chores;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MovableClock clock;

	private TerritoryId lgu;

	private PersonId ana;

	record Mail(String subject, String body) {
	}

	@BeforeEach
	void somebody() {
		at(MONDAY, 5);
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
	}

	@AfterEach
	void reset() {
		this.clock.reset();
	}

	@Test
	void whoever_has_not_chosen_gets_one_mail_in_the_morning_with_all_they_have_not_read() throws SQLException {
		send("first");
		send("second");
		runAll();
		assertThat(mails()).as("at five").isEmpty();
		at(MONDAY, 7);
		runAll();
		runAll();
		assertThat(mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.subject()).isEqualTo("Hakbang: 2 notices for you");
			assertThat(mail.body())
				.contains("Sample notice first\nhttps://hakbang.example.org/territories/" + this.lgu.key())
				.contains("Sample notice second");
		});
	}

	@Test
	void what_comes_after_the_morning_waits_for_the_next_and_without_news_there_is_no_mail() throws SQLException {
		at(MONDAY, 9);
		send("late");
		runAll();
		assertThat(mails()).isEmpty();
		at(MONDAY.plusDays(1), 8);
		runAll();
		assertThat(mails()).hasSize(1);
		at(MONDAY.plusDays(2), 8);
		runAll();
		assertThat(mails()).hasSize(1);
	}

	@Test
	void what_has_been_read_on_the_page_is_not_mailed() throws SQLException {
		send("first");
		this.actingAs.run(this.ana, () -> this.board.readAll(this.clock.instant()));
		at(MONDAY, 8);
		runAll();
		assertThat(mails()).isEmpty();
	}

	@Test
	void whoever_wants_it_at_once_gets_what_happened_together_in_one_mail() throws SQLException {
		choose("at-once");
		send("first");
		runAll();
		send("second");
		send("third");
		runAll();
		runAll();
		assertThat(mails()).extracting(Mail::subject)
			.containsExactly("Hakbang: Sample notice first", "Hakbang: 2 notices for you");
	}

	@Test
	void whoever_wants_no_mails_gets_none_and_not_what_came_meanwhile_either() throws SQLException {
		send("before");
		choose("page");
		send("meanwhile");
		at(MONDAY, 8);
		runAll();
		choose("at-once");
		runAll();
		assertThat(mails()).isEmpty();
		send("after");
		runAll();
		assertThat(mails()).singleElement().extracting(Mail::subject).isEqualTo("Hakbang: Sample notice after");
	}

	@Test
	void a_mail_says_nothing_of_a_territory_that_is_no_longer_theirs() throws SQLException {
		choose("at-once");
		this.transaction.executeWithoutResult((status) -> this.notices
			.send(new NewNotice(this.ana, "sample", Lgus.next(), "/inbox", List.of("secret"), "secret")));
		runAll();
		assertThat(mails()).isEmpty();
		send("own");
		runAll();
		assertThat(mails()).singleElement().satisfies((mail) -> assertThat(mail.body()).doesNotContain("secret"));
	}

	@Test
	void nobody_without_an_account_is_mailed() throws SQLException {
		PersonId nobody = this.people.with(Role.COMMITTEE_MEMBER, this.lgu);
		this.transaction.executeWithoutResult(
				(status) -> this.notices.send(new NewNotice(nobody, "sample", this.lgu, "/inbox", List.of("x"), "x")));
		at(MONDAY, 8);
		runAll();
		assertThat(this.database.sql("select count(*) from outbox where person = ?")
			.param(nobody.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void an_administrator_is_told_that_mails_cannot_leave_but_not_by_mail() throws SQLException {
		PersonId administrator = this.people.nobody("Administrator");
		this.people.grant(administrator, Role.ADMINISTRATOR, null, new TerritoryId("PH", "PH"));
		this.people.account(administrator);
		choose("at-once");
		send("first");
		runAll();
		runAll();
		assertThat(this.database
			.sql("select count(*) from notice where recipient = ? and kind = 'mail-waits' and not to_mail")
			.param(administrator.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private void at(LocalDate day, int hour) {
		this.clock.to(day.atTime(hour, 0).atZone(MANILA).toInstant());
	}

	private void runAll() throws SQLException {
		this.chores.run("digest");
		this.chores.run("outbox");
	}

	private void choose(String key) {
		this.actingAs.run(this.ana, () -> this.choices.choose(key));
	}

	private void send(String word) {
		this.transaction.executeWithoutResult((status) -> this.notices
			.send(new NewNotice(this.ana, "sample", this.lgu, "/territories/" + this.lgu.key(), List.of(word), word)));
	}

	private List<Mail> mails() {
		return this.database.sql("select subject, body from outbox where person = ? order by id")
			.param(this.ana.value())
			.query(Mail.class)
			.list();
	}

}
