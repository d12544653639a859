package org.hakbang.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.hakbang.audit.Trail;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class PeopleTest {

	@Autowired
	People people;

	@Autowired
	Register register;

	@Autowired
	Appointments appointments;

	@Autowired
	Accounts accounts;

	@Autowired
	Access access;

	@Autowired
	ActingAs actingAs;

	@Autowired
	TestPeople testPeople;

	@Autowired
	TestDesks desks;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId focalPoint;

	PersonId administrator;

	@BeforeEach
	void anLgu() {
		this.lgu = Lgus.next();
		this.focalPoint = this.testPeople.with(Role.FOCAL_POINT, this.lgu);
		this.administrator = this.testPeople.with(Role.ADMINISTRATOR, new TerritoryId("PH", "PH"));
	}

	private <T> T as(PersonId person, Supplier<T> code) {
		return this.actingAs.run(person, code);
	}

	private static <T> T done(Result<T> result) {
		return ((Result.Done<T>) result).value();
	}

	private static List<String> refusal(Result<?> result) {
		return ((Result.Refused<?>) result).problems().stream().map(Problem::message).toList();
	}

	private PersonId noted(String name) {
		return done(as(this.focalPoint, () -> this.people.note(this.lgu, name, "peso")));
	}

	@Test
	void a_focal_point_gives_the_roles_of_the_own_offices_and_committee_and_no_others() {
		PersonId person = noted("Rosa Dimagiba");
		for (Role role : Role.values()) {
			Result<GrantView> result = as(this.focalPoint,
					() -> this.appointments.give(this.lgu, person, role.key(), "peso"));
			switch (role) {
				case DATA_SUPPLIER, COMMITTEE_SECRETARY, COMMITTEE_CHAIR, COMMITTEE_MEMBER ->
					assertThat(result).as(role.key()).isInstanceOf(Result.Done.class);
				default -> assertThat(refusal(result)).as(role.key()).containsExactly("identity.role.beyond");
			}
		}
		assertThat(as(this.focalPoint, () -> this.register.list(this.lgu)).stream()
			.filter((line) -> line.person().id().equals(person))
			.flatMap((line) -> line.grants().stream())
			.map(GrantView::role)).containsExactlyInAnyOrder(Role.DATA_SUPPLIER, Role.COMMITTEE_SECRETARY,
					Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER);
	}

	@Test
	void an_administrator_gives_every_role() {
		PersonId person = noted("Rosa Dimagiba");
		String desk = this.desks.at(this.lgu).key();
		for (Role role : Role.values()) {
			String office = role.ofDesk() ? desk : "peso";
			assertThat(as(this.administrator, () -> this.appointments.give(this.lgu, person, role.key(), office)))
				.as(role.key())
				.isInstanceOf(Result.Done.class);
		}
	}

	@Test
	void a_role_at_a_desk_needs_a_desk_that_sits_there() {
		PersonId person = noted("Rosa Dimagiba");
		String elsewhere = this.desks.at(Lgus.next()).key();
		for (String office : new String[] { "", "peso", "nowhere", elsewhere }) {
			Result<GrantView> result = as(this.administrator,
					() -> this.appointments.give(this.lgu, person, "desk-facilitator", office));
			assertThat(refusal(result)).as(office).containsExactly("identity.desk.unknown");
		}
	}

	@Test
	void a_supplier_needs_an_office_and_nobody_gets_a_role_twice_or_from_themself() {
		PersonId person = noted("Rosa Dimagiba");
		assertThat(refusal(as(this.focalPoint, () -> this.appointments.give(this.lgu, person, "supplier", ""))))
			.containsExactly("identity.office.unknown");
		assertThat(refusal(as(this.focalPoint, () -> this.appointments.give(this.lgu, person, "emperor", ""))))
			.containsExactly("identity.role.missing");
		done(as(this.focalPoint, () -> this.appointments.give(this.lgu, person, "committee-chair", "")));
		assertThat(refusal(as(this.focalPoint, () -> this.appointments.give(this.lgu, person, "committee-chair", ""))))
			.containsExactly("identity.role.held");
		assertThat(refusal(as(this.focalPoint,
				() -> this.appointments.give(this.lgu, this.focalPoint, "committee-secretary", ""))))
			.containsExactly("identity.role.own");
	}

	@Test
	void a_role_that_ended_gives_nothing_any_more_and_stays_readable() {
		PersonId person = noted("Rosa Dimagiba");
		GrantView grant = done(
				as(this.focalPoint, () -> this.appointments.give(this.lgu, person, "committee-secretary", "")));
		assertThat(as(person, () -> this.access.may(Permission.RECORD_DECISION, this.lgu))).isTrue();
		done(as(this.focalPoint, () -> this.appointments.end(this.lgu, person, grant.id())));
		assertThat(as(person, () -> this.access.may(Permission.VIEW, this.lgu))).isFalse();
		assertThat(as(this.focalPoint, () -> this.register.get(this.lgu, person)).grants()).singleElement()
			.matches(PersonDetails.Held::over);
		assertThat(this.database.sql("select action from trail where object = ? order by id")
			.param(person.value())
			.query(String.class)
			.list()).containsExactly("person.noted", "grant.given", "grant.ended");
	}

	@Test
	void a_role_does_not_end_while_somebody_objects_and_what_hangs_on_it_is_freed_when_it_does(@Autowired Grants grants,
			@Autowired PersonRows rows, @Autowired Authority authority, @Autowired Offices offices,
			@Autowired Today today, @Autowired Trail trail, @Autowired Ids ids,
			@Autowired PlatformTransactionManager transactions) {
		List<Problem> objections = new ArrayList<>(List.of(Problem.of("", "inbox.nobody-left")));
		List<GrantView> freed = new ArrayList<>();
		Appointments watched = new Appointments(grants, rows, this.access, authority, offices, today,
				just(new GrantEnding() {
					@Override
					public List<Problem> objections(GrantView grant) {
						return objections;
					}

					@Override
					public void ended(GrantView grant) {
						freed.add(grant);
					}
				}), trail, ids);
		PersonId person = noted("Rosa Dimagiba");
		GrantView grant = done(
				as(this.focalPoint, () -> this.appointments.give(this.lgu, person, "committee-member", "")));
		Supplier<Result<GrantView>> end = () -> as(this.focalPoint, () -> new TransactionTemplate(transactions)
			.execute((status) -> watched.end(this.lgu, person, grant.id())));
		assertThat(refusal(end.get())).containsExactly("inbox.nobody-left");
		assertThat(as(person, () -> this.access.may(Permission.VIEW, this.lgu))).isTrue();
		objections.clear();
		done(end.get());
		assertThat(freed).extracting(GrantView::id).containsExactly(grant.id());
		done(end.get());
		assertThat(freed).hasSize(1);
	}

	private static ObjectProvider<GrantEnding> just(GrantEnding ending) {
		return new ObjectProvider<>() {
			@Override
			public Stream<GrantEnding> orderedStream() {
				return Stream.of(ending);
			}
		};
	}

	@Test
	void there_is_always_an_administrator_because_none_ends_or_suspends_themself() {
		PersonId local = this.testPeople.nobody("Lito Abad");
		UUID grant = this.testPeople.grant(local, Role.ADMINISTRATOR, null, this.lgu);
		this.testPeople.account(local);
		assertThat(refusal(as(local, () -> this.appointments.end(this.lgu, local, grant))))
			.containsExactly("identity.role.own-administrator");
		assertThat(refusal(as(local, () -> this.accounts.suspend(this.lgu, local, true))))
			.containsExactly("identity.account.own");
		done(as(this.administrator, () -> this.appointments.end(this.lgu, local, grant)));
	}

	@Test
	void nobody_takes_over_the_account_of_somebody_with_more_rights() {
		PersonId mighty = noted("Rosa Dimagiba");
		done(as(this.focalPoint, () -> this.accounts.make(this.lgu, mighty, mighty + "@example.org")));
		this.testPeople.grant(mighty, Role.AUDITOR, null, Lgus.next());
		for (Result<?> result : List.<Result<?>>of(as(this.focalPoint, () -> this.accounts.renew(this.lgu, mighty)),
				as(this.focalPoint, () -> this.accounts.suspend(this.lgu, mighty, true)),
				as(this.focalPoint, () -> this.register.correct(this.lgu, mighty, "Somebody Else", null, 0)))) {
			assertThat(refusal(result)).containsExactly("identity.person.beyond");
		}
		assertThat(as(this.administrator, () -> this.accounts.suspend(this.lgu, mighty, true)))
			.isInstanceOf(Result.Done.class);
	}

	@Test
	void people_of_another_territory_are_not_found_and_without_the_permission_it_is_forbidden() {
		PersonId person = noted("Rosa Dimagiba");
		TerritoryId elsewhere = Lgus.next();
		PersonId stranger = this.testPeople.with(Role.FOCAL_POINT, elsewhere);
		PersonId member = this.testPeople.with(Role.COMMITTEE_MEMBER, this.lgu);
		assertThatThrownBy(() -> as(stranger, () -> this.register.get(this.lgu, person))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> as(stranger, () -> this.register.get(elsewhere, person))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> as(stranger, () -> this.accounts.make(elsewhere, person, "a@example.org")))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> as(member, () -> this.register.get(this.lgu, person))).isInstanceOf(Forbidden.class);
		assertThatThrownBy(() -> as(member, () -> this.people.note(this.lgu, "Somebody", null)))
			.isInstanceOf(Forbidden.class);
	}

	@Test
	void an_email_address_belongs_to_one_account_whatever_its_capitals() {
		PersonId one = noted("One Person");
		PersonId other = noted("Other Person");
		String email = one + "@example.org";
		done(as(this.focalPoint, () -> this.accounts.make(this.lgu, one, email)));
		assertThat(refusal(as(this.focalPoint, () -> this.accounts.make(this.lgu, other, email.toUpperCase()))))
			.containsExactly("identity.email.taken");
		assertThat(refusal(as(this.focalPoint, () -> this.accounts.make(this.lgu, one, other + "@example.org"))))
			.containsExactly("identity.account.exists");
		assertThat(refusal(as(this.focalPoint, () -> this.accounts.make(this.lgu, other, "no address"))))
			.containsExactly("identity.email.wrong");
	}

	@Test
	void two_who_correct_a_name_at_once_are_told_and_the_first_stays() {
		PersonId person = noted("Rosa Dimagiba");
		done(as(this.focalPoint, () -> this.register.correct(this.lgu, person, "Rosa  D. Abad", "hr", 0)));
		assertThat(refusal(as(this.focalPoint, () -> this.register.correct(this.lgu, person, "Rosie", "hr", 0))))
			.containsExactly("identity.name.changed-meanwhile");
		assertThat(this.people.names(List.of(person))).containsEntry(person, "Rosa D. Abad");
	}

	@Test
	void a_temporary_password_stops_working_after_a_week(@Autowired AccountRows rows, @Autowired Clock clock) {
		PersonId person = noted("Rosa Dimagiba");
		done(as(this.focalPoint, () -> this.accounts.make(this.lgu, person, person + "@example.org")));
		Account account = rows.of(person).orElseThrow();
		assertThat(account.opensAt(clock.instant())).isTrue();
		assertThat(account.opensAt(clock.instant().plus(Accounts.TEMPORARY))).isFalse();
		assertThat(account.passwordHash()).startsWith("{bcrypt}");
	}

	@Test
	void names_that_cannot_be_read_are_refused() {
		for (String name : List.of("", "   ", "12345", "x".repeat(121), "Rosa\u0000")) {
			assertThat(as(this.focalPoint, () -> this.people.note(this.lgu, name, null))).as(name)
				.isInstanceOf(Result.Refused.class);
		}
		assertThat(refusal(as(this.focalPoint, () -> this.people.note(this.lgu, "Rosa", "secret-service"))))
			.containsExactly("identity.office.unknown");
	}

}
