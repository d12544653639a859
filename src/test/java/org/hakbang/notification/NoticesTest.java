package org.hakbang.notification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class NoticesTest {

	@Autowired
	Notices notices;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void the_same_key_tells_a_person_once() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, lgu);
		assertThat(send(notice(ana, lgu, "one"))).isTrue();
		assertThat(send(notice(ana, lgu, "one"))).isFalse();
		assertThat(send(notice(ana, lgu, "two"))).isTrue();
		assertThat(send(notice(ben, lgu, "one"))).isTrue();
		assertThat(count(ana)).isEqualTo(2);
		assertThat(count(ben)).isEqualTo(1);
	}

	@Test
	void what_does_not_happen_is_not_told() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		this.transaction.executeWithoutResult((status) -> {
			this.notices.send(notice(ana, lgu, "one"));
			status.setRollbackOnly();
		});
		assertThat(count(ana)).isZero();
		assertThatThrownBy(() -> this.notices.send(notice(ana, lgu, "one")))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	@Test
	void an_address_gets_the_same_key_once_however_its_letters_are_written() {
		String office = "hr-" + UUID.randomUUID() + "@example.org";
		assertThat(mail(office, "slip 1")).isTrue();
		assertThat(mail(office, "slip 1")).isFalse();
		assertThat(mail(office.toUpperCase(java.util.Locale.ROOT), "slip 1")).isFalse();
		assertThat(mail(office, "slip 2")).isTrue();
		assertThat(this.database.sql("select file from outbox where address = ? order by id limit 1")
			.param(office)
			.query(byte[].class)
			.single()).isEqualTo("paper".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void a_notice_leads_to_a_page_of_ours_and_a_subject_is_one_line() {
		TerritoryId lgu = new TerritoryId("PH", "1");
		PersonId nobody = new PersonId(new UUID(0, 1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewNotice(nobody, "sample", lgu, "https://elsewhere.example", List.of(), "1"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewNotice(nobody, "sample", lgu, "//elsewhere.example", List.of(), "1"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new OutgoingMail("a@example.org", "Hi\r\nBcc: b@example.org", "", Optional.empty(), "1"));
	}

	private boolean send(NewNotice notice) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.notices.send(notice)));
	}

	private boolean mail(String to, String once) {
		OutgoingMail mail = new OutgoingMail(to, "A slip", "Please fill it in.",
				Optional.of(new Attachment("slip.pdf", "application/pdf", "paper".getBytes(StandardCharsets.UTF_8))),
				once);
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.notices.mail(mail)));
	}

	private static NewNotice notice(PersonId to, TerritoryId where, String once) {
		return new NewNotice(to, "sample", where, "/inbox", List.of("Calamba"), once);
	}

	private int count(PersonId person) {
		return this.database.sql("select count(*) from notice where recipient = ?")
			.param(person.value())
			.query(Integer.class)
			.single();
	}

}
