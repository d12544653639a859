package org.hakbang.notification;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a mail that a real server does not take. */
@MovingTimeTest
class RefusedMailTest {

	@Autowired
	Notices notices;

	@Autowired
	Delivery delivery;

	@Autowired
	OutboxRows rows;

	@Autowired
	Chores chores;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	TestPeople people;

	@Autowired
	MovableClock clock;

	final String office = "hr-" + UUID.randomUUID() + "@example.org";

	final String other = "peso-" + UUID.randomUUID() + "@example.org";

	StubbornServer server;

	Postman postman;

	TerritoryId lgu;

	PersonId focalPoint;

	@BeforeEach
	void a_server_of_its_own_mind() throws IOException {
		this.clock.to(LocalDate.of(2027, 2, 3), ZoneOffset.UTC);
		this.database.sql("update outbox set state = 'sent', ended_at = made_at where state = 'waiting'").update();
		this.server = new StubbornServer();
		JavaMailSenderImpl client = new JavaMailSenderImpl();
		client.setHost("127.0.0.1");
		client.setPort(this.server.port());
		this.postman = new SmtpPostman(client, "hakbang@example.org");
		this.lgu = Lgus.next();
		this.focalPoint = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
	}

	@AfterEach
	void stop() throws IOException {
		this.server.close();
		this.clock.reset();
	}

	@Test
	void an_address_that_is_refused_for_good_is_tried_once_and_keeps_nobody_waiting() {
		this.server.says("RCPT TO:<" + this.office + ">", "550 5.1.1 no such user here");
		mail(this.office);
		mail(this.other);
		this.delivery.run(this.postman);
		assertThat(state(this.office)).isEqualTo("failed");
		assertThat(reason(this.office)).contains("550 5.1.1 no such user here");
		assertThat(this.server.delivered()).containsExactly(this.other);
		this.server.takesAll();
		this.clock.forward(Duration.ofDays(3));
		this.delivery.run(this.postman);
		assertThat(attempts(this.office)).isEqualTo(1);
	}

	@Test
	void who_asked_for_a_mail_that_came_back_is_told_once_on_their_page_where_to_mend_it() {
		this.server.says("RCPT TO", "550 5.1.1 no such user here");
		mail(this.office);
		this.delivery.run(this.postman);
		assertThat(told(this.focalPoint)).containsExactly("mail-returned /slips/4711 A slip " + this.office);
		assertThat(this.notices.givenUp(this.office.toUpperCase(), "slip:4711:"))
			.hasValueSatisfying((reason) -> assertThat(reason).contains("no such user"));
		assertThat(this.notices.givenUp(this.office, "slip:4712:")).isEmpty();
		this.rows.again(id(this.office));
		this.delivery.run(this.postman);
		assertThat(told(this.focalPoint)).as("the same mail, tried once more").hasSize(1);
		this.server.takesAll();
		this.rows.again(id(this.office));
		this.delivery.run(this.postman);
		assertThat(this.notices.givenUp(this.office, "slip:4711:")).isEmpty();
	}

	@Test
	void somebody_whose_own_address_is_refused_sees_it_on_the_own_page_once_a_week() {
		this.server.says("RCPT TO:<" + this.people.email(this.focalPoint) + ">", "550 mailbox gone");
		for (int number = 0; number < 2; number++) {
			this.rows.add(this.focalPoint, "digest:" + number, "Two notices", "…");
		}
		this.delivery.run(this.postman);
		assertThat(told(this.focalPoint)).containsExactly("mail-own-returned /account");
		assertThat(this.database.sql("select to_mail from notice where recipient = ?")
			.param(this.focalPoint.value())
			.query(Boolean.class)
			.single()).as("by no mail, that would come back too").isFalse();
	}

	@Test
	void administrators_are_told_how_many_were_given_up() throws Exception {
		PersonId administrator = this.people.withAccount(Role.ADMINISTRATOR, new TerritoryId("PH", "PH"));
		this.server.says("RCPT TO", "550 5.1.1 no such user here");
		mail(this.office);
		this.delivery.run(this.postman);
		this.chores.run("outbox");
		assertThat(told(administrator)).anySatisfy((notice) -> assertThat(notice).startsWith("mail-failed"));
	}

	@Test
	void an_address_that_takes_nothing_now_is_tried_again_after_growing_pauses_while_others_get_theirs() {
		this.server.says("RCPT TO:<" + this.office + ">", "451 4.7.1 come back later");
		mail(this.office);
		mail(this.other);
		List<Duration> pauses = new ArrayList<>();
		for (int attempt = 1; attempt <= 4; attempt++) {
			this.delivery.run(this.postman);
			assertThat(attempts(this.office)).isEqualTo(attempt);
			Duration pause = Delivery.WAITS.get(attempt - 1);
			pauses.add(pause);
			this.clock.forward(pause.minusSeconds(20));
			this.delivery.run(this.postman);
			assertThat(attempts(this.office)).as("before %s have passed", pause).isEqualTo(attempt);
			this.clock.forward(Duration.ofSeconds(40));
		}
		assertThat(pauses).isSorted().doesNotHaveDuplicates();
		assertThat(this.server.delivered()).as("the other did not wait").containsExactly(this.other);
		assertThat(state(this.office)).isEqualTo("waiting");
		assertThat(reason(this.office)).contains("451 4.7.1 come back later");
		assertThat(told(this.focalPoint)).as("it may still arrive").isEmpty();
		this.server.takesAll();
		this.delivery.run(this.postman);
		assertThat(state(this.office)).isEqualTo("sent");
		assertThat(this.server.delivered()).containsExactly(this.other, this.office);
	}

	@Test
	void an_address_that_never_has_time_is_given_up_in_the_end_and_who_asked_is_told() {
		this.server.says("RCPT TO:<" + this.office + ">", "451 4.7.1 come back later");
		mail(this.office);
		for (int attempt = 0; attempt <= Delivery.WAITS.size(); attempt++) {
			assertThat(state(this.office)).isEqualTo("waiting");
			this.delivery.run(this.postman);
			this.clock.forward(Duration.ofHours(25));
		}
		assertThat(state(this.office)).isEqualTo("failed");
		assertThat(told(this.focalPoint)).hasSize(1);
	}

	@Test
	void a_server_that_hangs_up_in_the_middle_of_a_mail_gets_it_again_whole() {
		this.server.says("DATA", StubbornServer.HANGS_UP);
		mail(this.office);
		this.delivery.run(this.postman);
		assertThat(state(this.office)).isEqualTo("waiting");
		assertThat(reason(this.office)).isNotBlank();
		this.server.takesAll();
		this.clock.forward(Duration.ofSeconds(70));
		this.delivery.run(this.postman);
		assertThat(this.server.delivered()).containsExactly(this.office);
		assertThat(state(this.office)).isEqualTo("sent");
	}

	@Test
	void a_mail_that_the_server_never_takes_for_what_stands_in_it_is_given_up_and_the_next_goes() {
		this.server.says(".", "554 5.7.1 attachments of this kind are refused");
		mail(this.office);
		this.delivery.run(this.postman);
		assertThat(state(this.office)).isEqualTo("failed");
		assertThat(reason(this.office)).contains("554 5.7.1");
		assertThat(told(this.focalPoint)).hasSize(1);
	}

	@Test
	void a_sender_that_is_refused_is_a_fault_of_the_settings_and_loses_no_mail() {
		this.server.says("MAIL FROM", "550 5.7.1 relaying denied");
		mail(this.office);
		mail(this.other);
		this.delivery.run(this.postman);
		assertThat(List.of(state(this.office), state(this.other))).containsExactly("waiting", "waiting");
		assertThat(attempts(this.office) + attempts(this.other)).as("one was enough to know").isEqualTo(1);
	}

	private void mail(String to) {
		OutgoingMail mail = new OutgoingMail(to, "A slip", "Please fill it in.", Optional.empty(), "slip:4711:1",
				Optional.of(new OutgoingMail.Returns(this.focalPoint, this.lgu, "/slips/4711")));
		this.transaction.executeWithoutResult((status) -> this.notices.mail(mail));
	}

	private List<String> told(PersonId person) {
		return this.database
			.sql("select kind || ' ' || page || coalesce(' ' || nullif(array_to_string(words, ' '), ''), '') "
					+ "from notice where recipient = ? order by at")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private UUID id(String address) {
		return this.database.sql("select id from outbox where address = ?").param(address).query(UUID.class).single();
	}

	private String state(String address) {
		return this.database.sql("select state from outbox where address = ?")
			.param(address)
			.query(String.class)
			.single();
	}

	private String reason(String address) {
		return this.database.sql("select coalesce(reason, '') from outbox where address = ?")
			.param(address)
			.query(String.class)
			.single();
	}

	private int attempts(String address) {
		return this.database.sql("select attempts from outbox where address = ?")
			.param(address)
			.query(Integer.class)
			.single();
	}

}
