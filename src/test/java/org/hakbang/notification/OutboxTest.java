package org.hakbang.notification;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.hakbang.schedule.Chores;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@MovingTimeTest
class OutboxTest {

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
	MovableClock clock;

	private final String office = "hr-" + UUID.randomUUID() + "@example.org";

	private GreenMail server;

	private Postman postman;

	@BeforeEach
	void a_mail_server() throws IOException {
		this.clock.to(LocalDate.of(2027, 2, 1), ZoneOffset.UTC);
		this.database.sql("update outbox set state = 'sent', ended_at = made_at where state = 'waiting'").update();
		try (ServerSocket free = new ServerSocket(0)) {
			this.server = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
			JavaMailSenderImpl client = new JavaMailSenderImpl();
			client.setHost("127.0.0.1");
			client.setPort(free.getLocalPort());
			this.postman = new SmtpPostman(client, "hakbang@example.org");
		}
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.clock.reset();
	}

	@Test
	void a_mail_arrives_as_it_was_written_with_its_file() throws MessagingException, IOException {
		mail("one", "A slip for Ñanay’s office", "Please fill in:\n\n“Überweisung”, 4,5 %\n", Optional
			.of(new Attachment("papel-ñ.pdf", "application/pdf", "paper".getBytes(StandardCharsets.UTF_8))));
		this.delivery.run(this.postman);
		MimeMessage mail = arrived().get(0);
		assertThat(mail.getSubject()).isEqualTo("A slip for Ñanay’s office");
		assertThat(mail.getFrom()[0]).hasToString("hakbang@example.org");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		Multipart parts = (Multipart) mail.getContent();
		assertThat(text(parts.getBodyPart(0))).contains("“Überweisung”, 4,5 %");
		assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("papel-ñ.pdf");
		assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
			.isEqualTo("paper".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void what_has_been_sent_is_not_sent_again() {
		mail("one");
		this.delivery.run(this.postman);
		this.clock.forward(Duration.ofDays(2));
		this.delivery.run(this.postman);
		assertThat(arrived()).hasSize(1);
		assertThat(state()).isEqualTo("sent");
	}

	@Test
	void a_server_that_is_down_gets_the_mail_when_it_is_up_again() {
		mail("one");
		this.server.stop();
		this.delivery.run(this.postman);
		assertThat(state()).isEqualTo("waiting");
		assertThat(reason()).isNotBlank();
		this.delivery.run(this.postman);
		assertThat(attempts()).as("before a minute has passed").isEqualTo(1);
		this.clock.forward(Duration.ofSeconds(70));
		this.delivery.run(this.postman);
		assertThat(attempts()).isEqualTo(2);
		this.server.start();
		this.clock.forward(Duration.ofMinutes(6));
		this.delivery.run(this.postman);
		assertThat(arrived()).hasSize(1);
		assertThat(state()).isEqualTo("sent");
		assertThat(reason()).isNull();
	}

	@Test
	void a_server_that_stays_down_is_asked_for_one_mail_and_not_for_all_that_wait() {
		mail("one");
		mail("two");
		this.server.stop();
		this.delivery.run(this.postman);
		assertThat(this.database.sql("select sum(attempts) from outbox where address = ?")
			.param(this.office)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void a_mail_is_given_up_after_three_days_and_can_be_tried_again() {
		mail("one");
		this.server.stop();
		for (int attempt = 0; attempt < 9; attempt++) {
			assertThat(state()).isEqualTo("waiting");
			this.delivery.run(this.postman);
			this.clock.forward(Duration.ofHours(25));
		}
		assertThat(state()).isEqualTo("failed");
		assertThat(reason()).isNotBlank();
		this.server.start();
		this.delivery.run(this.postman);
		assertThat(arrived()).isEmpty();
		this.rows.again(id());
		this.delivery.run(this.postman);
		assertThat(arrived()).hasSize(1);
	}

	@Test
	void an_address_that_the_server_does_not_know_is_given_up_at_once_and_keeps_nobody_waiting() {
		mail("one");
		mail("two");
		Postman unknown = (mail, to) -> {
			throw new Postman.Undeliverable(new MessagingException("550 5.1.1 no such user"));
		};
		this.delivery.run(unknown);
		assertThat(this.database.sql("select state from outbox where address = ?")
			.param(this.office)
			.query(String.class)
			.list()).containsExactly("failed", "failed");
		assertThat(reason()).isEqualTo("550 5.1.1 no such user");
	}

	@Test
	void whoever_is_stopped_in_the_middle_leaves_the_mail_to_the_next_after_a_while() {
		mail("one");
		OutboxMail taken = this.rows.claim().orElseThrow();
		this.delivery.run(this.postman);
		assertThat(arrived()).as("while another is at it").isEmpty();
		this.clock.forward(OutboxRows.LEASE.plusSeconds(1));
		this.delivery.run(this.postman);
		assertThat(arrived()).hasSize(1);
		assertThat(taken.attempts()).isEqualTo(1);
		assertThat(attempts()).isEqualTo(2);
	}

	@Test
	void two_at_once_send_each_mail_once() throws InterruptedException {
		for (int number = 0; number < 20; number++) {
			mail("number " + number);
		}
		List<Thread> nodes = List.of(new Thread(() -> this.delivery.run(this.postman)),
				new Thread(() -> this.delivery.run(this.postman)));
		nodes.forEach(Thread::start);
		for (Thread node : nodes) {
			node.join();
		}
		assertThat(arrived()).hasSize(20);
	}

	@Test
	void without_a_server_mails_wait() throws Exception {
		mail("one");
		this.chores.run("outbox");
		assertThat(state()).isEqualTo("waiting");
		assertThat(attempts()).isZero();
	}

	@Test
	void what_stood_in_a_mail_is_forgotten_a_month_after_it_was_sent() throws Exception {
		mail("one", "Subject", "Text", Optional.of(new Attachment("a.pdf", "application/pdf", new byte[] { 1 })));
		this.delivery.run(this.postman);
		this.clock.forward(Duration.ofDays(31));
		this.chores.run("outbox");
		OutboxMail mail = this.rows.find(id()).orElseThrow();
		assertThat(mail.body()).isNull();
		assertThat(mail.file()).isNull();
		assertThat(mail("one")).as("and is not sent a second time").isFalse();
	}

	private boolean mail(String once) {
		return mail(once, "A slip", "Please fill it in.", Optional.empty());
	}

	private boolean mail(String once, String subject, String text, Optional<Attachment> file) {
		OutgoingMail mail = new OutgoingMail(this.office, subject, text, file, once);
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.notices.mail(mail)));
	}

	private List<MimeMessage> arrived() {
		return Arrays.stream(this.server.getReceivedMessages()).filter((mail) -> {
			try {
				return mail.getAllRecipients()[0].toString().equals(this.office);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	/** A text with a file may lie in a part of parts. */
	private static String text(BodyPart part) throws MessagingException, IOException {
		return (part.getContent() instanceof Multipart parts) ? text(parts.getBodyPart(0))
				: part.getContent().toString();
	}

	private UUID id() {
		return this.database.sql("select id from outbox where address = ? order by id limit 1")
			.param(this.office)
			.query(UUID.class)
			.single();
	}

	private String state() {
		return this.database.sql("select state from outbox where id = ?").param(id()).query(String.class).single();
	}

	private String reason() {
		return this.database.sql("select reason from outbox where id = ?")
			.param(id())
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.orElse(null);
	}

	private int attempts() {
		return this.database.sql("select attempts from outbox where id = ?").param(id()).query(Integer.class).single();
	}

}
