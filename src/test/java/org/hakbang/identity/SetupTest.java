package org.hakbang.identity;

import java.util.List;
import java.util.function.Supplier;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each test empties the table of accounts in a transaction that it rolls back. */
@AppTest
class SetupTest {

	@LocalServerPort
	int port;

	@Autowired
	Setup setup;

	@Autowired
	Access access;

	@Autowired
	ActingAs actingAs;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private void withoutAccounts(Runnable test) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.database.sql("delete from account").update();
			this.database.sql("delete from setup_code").update();
			test.run();
		});
	}

	private static Setup.Form form(String code) {
		return new Setup.Form(code, " Nena  Aquino ", "nena@example.org", "the first of many", "the first of many");
	}

	@Test
	void the_code_makes_an_administrator_of_the_country_once() {
		TerritoryId anywhere = Lgus.next();
		withoutAccounts(() -> {
			String code = this.setup.newCode().orElseThrow();
			assertThat(this.database.sql("select code_hash from setup_code").query(String.class).single())
				.doesNotContain(code);
			PersonId person = ((Result.Done<PersonId>) this.setup.use(form(code.toUpperCase()))).value();
			assertThat(this.actingAs.run(person,
					(Supplier<Boolean>) () -> this.access.may(Permission.MANAGE_PEOPLE, anywhere)))
				.isTrue();
			assertThatThrownBy(() -> this.setup.use(form(code))).isInstanceOf(NotFound.class);
			assertThat(this.setup.newCode()).isEmpty();
			assertThat(this.database.sql("select name from person where id = ?")
				.param(person.value())
				.query(String.class)
				.single()).isEqualTo("Nena Aquino");
			assertThat(this.database.sql("select action from trail where object = ? order by id")
				.param(person.value())
				.query(String.class)
				.list()).startsWith("account.created", "grant.given");
		});
	}

	@Test
	void a_new_start_makes_the_code_of_the_last_one_worthless() {
		withoutAccounts(() -> {
			String first = this.setup.newCode().orElseThrow();
			String second = this.setup.newCode().orElseThrow();
			assertThat(refusal(form(first))).extracting(Problem::field).containsExactly("code");
			assertThat(this.setup.use(form(second))).isInstanceOf(Result.Done.class);
		});
	}

	@Test
	void guessing_the_code_is_slowed_down() {
		withoutAccounts(() -> {
			String code = this.setup.newCode().orElseThrow();
			for (int guess = 0; guess < 5; guess++) {
				assertThat(refusal(form("aaaa-bbbb-cccc-dddd"))).extracting(Problem::message)
					.containsExactly("identity.setup.code.wrong");
			}
			assertThat(refusal(form(code))).extracting(Problem::message).containsExactly("identity.setup.wait");
		});
	}

	@Test
	void what_is_wrong_is_said_beside_each_field() {
		withoutAccounts(() -> {
			String code = this.setup.newCode().orElseThrow();
			assertThat(refusal(new Setup.Form(code, " ", "nena", "short", "shorter"))).extracting(Problem::field)
				.containsExactly("name", "email", "password", "again");
		});
	}

	@Test
	void as_soon_as_somebody_has_an_account_the_page_is_not_there() {
		this.people.withAccount(Role.AUDITOR, Lgus.next());
		assertThat(new Visitor(this.port).open("/setup").status()).isEqualTo(404);
	}

	private List<Problem> refusal(Setup.Form form) {
		return ((Result.Refused<PersonId>) this.setup.use(form)).problems();
	}

}
