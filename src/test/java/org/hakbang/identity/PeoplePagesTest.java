package org.hakbang.identity;

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

import static org.assertj.core.api.Assertions.assertThat;

@AppTest
class PeoplePagesTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	Visitor focalPoint;

	@BeforeEach
	void aFocalPoint() {
		this.lgu = Lgus.next();
		PersonId person = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.focalPoint = new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	private Page note(String name) {
		return this.focalPoint.see("/territories/" + this.lgu.key() + "/people")
			.follow("Note a person")
			.form("main form")
			.fill("name", name)
			.fill("office", "hr")
			.submit();
	}

	@Test
	void somebody_is_noted_given_a_role_and_an_account_signs_in_and_is_suspended() {
		Page person = note("Grace Umali");
		person = person.form("form[action$=/roles]").fill("role", "supplier").fill("supplies", "hr").submit();
		assertThat(person.text()).contains("The role is given").contains("Data supplier");
		String email = "grace." + this.lgu.code() + "@example.org";
		Page made = person.form("form[action$=/account]").fill("email", email).submit();
		String password = made.find("#temporary-password").text();
		assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
		assertThat(this.focalPoint.see(made.find(".crumbs a[href$=/people]").attr("href")).text())
			.contains("Grace Umali")
			.contains("Can sign in");

		Visitor grace = new Visitor(this.port).signIn(email, password);
		assertThat(grace.see("/territories/" + this.lgu.key() + "/people").address()).hasPath("/account");
		Page refused = grace.see("/account")
			.form("form[action$=/password]")
			.fill("current", password)
			.fill("password", "Grace Umali")
			.fill("again", "something else")
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#password-error").text()).contains("must not be the name");
		assertThat(refused.find("#again-error").text()).contains("not the same");
		Page changed = grace.see("/account")
			.form("form[action$=/password]")
			.fill("current", password)
			.fill("password", "rice and two mangoes")
			.fill("again", "rice and two mangoes")
			.submit();
		assertThat(changed.text()).contains("The password is changed");
		assertThat(grace.see("/territories/" + this.lgu.key() + "/people").address().getPath()).endsWith("/people");

		String page = made.form("form[action$=/suspend]").submit().address().getPath();
		assertThat(grace.see("/account").address()).hasPath("/sign-in");
		assertThat(this.database
			.sql("select count(*) from spring_session s join account a "
					+ "on a.person_id::text = s.principal_name where a.email = ?")
			.param(email)
			.query(Integer.class)
			.single()).isZero();
		this.focalPoint.see(page).form("form[action$=/reactivate]").submit();
		new Visitor(this.port).signIn(email, "rice and two mangoes");
	}

	@Test
	void what_is_refused_stays_in_the_form_with_the_reason_beside_it() {
		Page refused = note("   ");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#name-error").text()).contains("Enter the name");
		assertThat(refused.form("main form").value("office")).isEqualTo("hr");
		Page person = note("Grace Umali").form("form[action$=/account]").fill("email", "grace at home").submit();
		assertThat(person.find("#email-error").text()).contains("must look like");
		assertThat(person.form("form[action$=/account]").value("email")).isEqualTo("grace at home");
	}

	@Test
	void a_temporary_password_is_not_shown_twice() {
		Page person = note("Grace Umali");
		Page made = person.form("form[action$=/account]")
			.fill("email", "once." + this.lgu.code() + "@example.org")
			.submit();
		assertThat(made.has("#temporary-password")).isTrue();
		Page again = person.form("form[action$=/account]")
			.fill("email", "once." + this.lgu.code() + "@example.org")
			.submit();
		assertThat(again.has("#temporary-password")).isFalse();
		assertThat(again.text()).contains("has an account already");
	}

	@Test
	void readers_see_the_list_without_the_ways_to_change_it() {
		note("Grace Umali");
		PersonId reader = this.people.withAccount(Role.COMMITTEE_MEMBER, this.lgu);
		Visitor member = new Visitor(this.port).signIn(this.people.email(reader), TestPeople.PASSWORD);
		Page list = member.see("/territories/" + this.lgu.key() + "/people");
		assertThat(list.text()).contains("Grace Umali").doesNotContain("Note a person");
		assertThat(list.has("main a[href*=/people/]")).isFalse();
		assertThat(member.open("/territories/" + this.lgu.key() + "/people/new").status()).isEqualTo(403);
		assertThat(member.open("/territories/" + Lgus.next().key() + "/people").status()).isEqualTo(404);
	}

}
