package org.hakbang.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class KnownElsewhereTest {

	@LocalServerPort
	int port;

	@Autowired
	KnownElsewhere known;

	@Autowired
	Register register;

	@Autowired
	Appointments appointments;

	@Autowired
	Accounts accounts;

	@Autowired
	People people;

	@Autowired
	ActingAs acting;

	@Autowired
	TestPeople testPeople;

	@Autowired
	JdbcClient database;

	TerritoryId here;

	TerritoryId there;

	PersonId focalPoint;

	PersonId colleague;

	/** Of one test, because no two are called so. */
	String name;

	@BeforeEach
	void twoTowns() {
		this.here = Lgus.next();
		this.there = Lgus.next();
		this.focalPoint = this.testPeople.withAccount(Role.FOCAL_POINT, this.here);
		this.colleague = this.testPeople.withAccount(Role.FOCAL_POINT, this.there);
		this.name = "Remedios " + "Abcdefghij".charAt((int) (Math.random() * 10)) + UUID.randomUUID();
	}

	private <T> T as(PersonId person, Supplier<T> code) {
		return this.acting.run(person, code);
	}

	private static <T> T done(Result<T> result) {
		return ((Result.Done<T>) result).value();
	}

	private static List<String> refusal(Result<?> result) {
		return ((Result.Refused<?>) result).problems().stream().map(Problem::message).toList();
	}

	private PersonId notedThere() {
		return done(as(this.colleague, () -> this.people.note(this.there, this.name, "hr")));
	}

	private List<KnownElsewhere.Found> look(String exactly) {
		return done(as(this.focalPoint, () -> this.known.look(this.here, exactly)));
	}

	private List<UUID> looked(PersonId actor) {
		return this.database.sql("select object from trail where action = 'person.looked-up' and actor = ? order by id")
			.param(actor.value())
			.query(UUID.class)
			.list();
	}

	@Test
	void somebody_is_found_by_the_whole_name_or_the_address_and_by_nothing_less() {
		PersonId member = notedThere();
		this.testPeople.account(member);
		assertThat(look(this.name.toUpperCase())).singleElement().satisfies((found) -> {
			assertThat(found.person()).isEqualTo(member);
			assertThat(found.here()).isFalse();
			assertThat(found.places()).containsExactly(new KnownRows.Place(this.there, null, "hr"));
		});
		assertThat(look(" " + this.testPeople.email(member).toUpperCase() + " ")).singleElement()
			.matches((found) -> found.person().equals(member));
		assertThat(look(this.name.substring(0, this.name.length() - 1))).isEmpty();
		assertThat(look("Remedios %")).isEmpty();
		assertThat(look("nobody@example.org")).isEmpty();
		assertThat(refusal(as(this.focalPoint, () -> this.known.look(this.here, "Remedios"))))
			.containsExactly("identity.known.part");
		assertThat(refusal(as(this.focalPoint, () -> this.known.look(this.here, "@example.org"))))
			.containsExactly("identity.email.wrong");
	}

	@Test
	void a_name_that_too_many_have_shows_none_of_them() {
		for (int i = 0; i <= KnownElsewhere.MOST; i++) {
			notedThere();
		}
		assertThat(refusal(as(this.focalPoint, () -> this.known.look(this.here, this.name))))
			.containsExactly("identity.known.many");
	}

	@Test
	void somebody_who_is_known_nowhere_any_more_is_not_found() {
		PersonId gone = this.testPeople.nobody(this.name);
		UUID grant = this.testPeople.grant(gone, Role.COMMITTEE_MEMBER, null, this.there);
		assertThat(look(this.name)).singleElement()
			.satisfies((found) -> assertThat(found.places())
				.containsExactly(new KnownRows.Place(this.there, "committee-member", null)));
		this.database.sql("update role_grant set valid_to = valid_from where id = ?").param(grant).update();
		assertThat(look(this.name)).isEmpty();
	}

	@Test
	void each_look_is_in_the_trail_with_whom_it_showed_and_without_what_was_typed() {
		PersonId member = notedThere();
		look(this.name);
		look("Nobody Atall");
		assertThat(looked(this.focalPoint)).containsExactly(member.value(), null);
		assertThat(this.database.sql("""
				select count(*) from trail t where t.actor = ? and t.action = 'person.looked-up'
					and t::text like '%Atall%'""").param(this.focalPoint.value()).query(Integer.class).single())
			.isZero();
	}

	@Test
	void whoever_is_taken_up_is_the_same_person_and_can_be_given_a_role() {
		PersonId member = notedThere();
		assertThatThrownBy(
				() -> as(this.focalPoint, () -> this.appointments.give(this.here, member, "committee-member", "")))
			.isInstanceOf(NotFound.class);
		assertThat(refusal(as(this.focalPoint, () -> this.known.take(this.here, this.name, member, "circus"))))
			.containsExactly("identity.office.unknown");
		assertThat(done(as(this.focalPoint, () -> this.known.take(this.here, this.name, member, "peso"))))
			.isEqualTo(member);
		done(as(this.focalPoint, () -> this.known.take(this.here, this.name, member, "hr")));
		assertThat(as(this.focalPoint, () -> this.people.of(this.here))).filteredOn(PersonView::id, member)
			.singleElement()
			.matches((view) -> "peso".equals(view.office()), "the second click changes nothing");
		assertThat(as(this.colleague, () -> this.people.of(this.there))).filteredOn(PersonView::id, member)
			.singleElement()
			.matches((view) -> "hr".equals(view.office()));
		done(as(this.focalPoint, () -> this.appointments.give(this.here, member, "committee-member", "")));
		assertThat(look(this.name)).singleElement().matches(KnownElsewhere.Found::here);
	}

	@Test
	void nobody_is_taken_up_who_was_not_found() {
		PersonId member = notedThere();
		for (String typed : List.of("Somebody Else", "", "x@example.org", "Remedios")) {
			assertThatThrownBy(() -> as(this.focalPoint, () -> this.known.take(this.here, typed, member, ""))).as(typed)
				.isInstanceOf(NotFound.class);
		}
	}

	@Test
	void taking_somebody_up_gives_nothing_over_their_name_and_account() {
		PersonId member = notedThere();
		this.testPeople.account(member);
		done(as(this.focalPoint, () -> this.known.take(this.here, this.name, member, "")));
		for (Result<?> result : List.<Result<?>>of(as(this.focalPoint, () -> this.accounts.renew(this.here, member)),
				as(this.focalPoint, () -> this.register.correct(this.here, member, "Somebody Else", null, 0)))) {
			assertThat(refusal(result)).containsExactly("identity.person.beyond");
		}
		done(as(this.colleague, () -> this.register.correct(this.there, member, "Remedios B. Cruz", "hr", 0)));
		assertThat(this.people.names(List.of(member))).containsEntry(member, "Remedios B. Cruz");
	}

	@Test
	void only_those_who_may_note_people_look_and_only_at_their_own_place() {
		notedThere();
		PersonId member = this.testPeople.with(Role.COMMITTEE_MEMBER, this.here);
		assertThatThrownBy(() -> as(member, () -> this.known.look(this.here, this.name))).isInstanceOf(Forbidden.class);
		assertThatThrownBy(() -> as(this.focalPoint, () -> this.known.look(this.there, this.name)))
			.isInstanceOf(NotFound.class);
		PersonId secretary = this.testPeople.with(Role.COMMITTEE_SECRETARY, this.here);
		assertThat(done(as(secretary, () -> this.known.look(this.here, this.name)))).hasSize(1);
	}

	@Test
	void on_the_way_to_a_seat_somebody_known_elsewhere_is_chosen_instead_of_written_down_again() {
		PersonId member = notedThere();
		Visitor visitor = new Visitor(this.port).signIn(this.testPeople.email(this.focalPoint), TestPeople.PASSWORD);
		String committee = "/territories/" + this.here.key() + "/committee";
		visitor.see(committee)
			.form("form[action$=/committee]")
			.fill("name", "Committee")
			.fill("instrument", "none")
			.submit();
		Page looking = visitor.see(committee)
			.follow("The person is known in another territory? Look for them instead.");
		Page refused = looking.form("main form").fill("exactly", "Remedios").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#exactly-error").text()).contains("last name");
		Page found = refused.form("main form").fill("exactly", this.name).submit();
		assertThat(found.text()).contains(this.name);
		Page seat = found.form("main li form").submit();
		assertThat(seat.address()).hasPath(committee);
		Page filled = seat.form("form[action$=/seats]").fill("label", "Member abroad").submit();
		assertThat(filled.text()).contains("Member abroad").contains(this.name);
		assertThat(this.database.sql("select count(*) from person where name = ?")
			.param(this.name)
			.query(Integer.class)
			.single()).isOne();
		assertThat(this.database.sql("select person from committee_seat where label = 'Member abroad' and person = ?")
			.param(member.value())
			.query(UUID.class)
			.list()).hasSize(1);
	}

	@Test
	void a_focal_point_takes_up_a_colleague_from_the_page_of_the_people() {
		this.database.sql("update person set name = ? where id = ?").params(this.name, this.colleague.value()).update();
		Visitor visitor = new Visitor(this.port).signIn(this.testPeople.email(this.focalPoint), TestPeople.PASSWORD);
		Page found = visitor.see("/territories/" + this.here.key() + "/people")
			.follow("Somebody known elsewhere")
			.form("main form")
			.fill("exactly", this.testPeople.email(this.colleague))
			.submit();
		assertThat(found.text()).contains("Focal point").doesNotContain("Known in");
		Page list = found.form("main li form").fill("office", "hr").submit();
		assertThat(list.text()).contains("is taken up").contains(this.name);
		assertThat(found.form("main form").submit().text()).contains("already: choose the name");
	}

}
