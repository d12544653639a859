package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.checklist.Value;
import org.hakbang.desk.DeskView;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Contacts, referrals and cases alike, on PostgreSQL and over HTTP. */
@AppTest
class ConnectTest {

	private static final String NAME = "Coumba Xylophane-";

	@Autowired
	private Cases cases;

	@Autowired
	private CaseLinks links;

	@Autowired
	private Twins twins;

	@Autowired
	private ConnectValues values;

	@Autowired
	private TestDesks desks;

	@Autowired
	private TestPeople people;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private WholeDatabase whole;

	@LocalServerPort
	private int port;

	private DeskView desk;

	private PersonId facilitator;

	private String name;

	@BeforeEach
	void a_desk() {
		TerritoryId seat = Lgus.next();
		this.desk = this.desks.at(seat);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		this.name = NAME + this.desk.prefix();
	}

	@Test
	void who_could_help_is_proposed_with_reasons() {
		CaseId id = received(this.desk, this.facilitator, true);
		List<ProposedService> proposed = as(() -> this.links.proposed(id));
		assertThat(proposed).extracting(ProposedService::service).containsExactly("civil-registry");
		assertThat(proposed.get(0).reasons()).hasSize(1);
	}

	@Test
	void contacts_and_known_outcomes_are_counted() {
		CaseId id = received(this.desk, this.facilitator, true);
		assertThat(this.values.value("case-referrals-known", id.subject(), "develop")).isEmpty();
		noted(id, false, List.of());
		UUID referral = noted(id, true, List.of("name"));
		noted(id, true, List.of());
		assertThat(number("case-contacts", id)).isEqualTo("3");
		assertThat(number("case-referrals-known", id)).isEqualTo("0");
		assertThat(as(() -> this.links.outcome(id, referral, "helped", "", "Zwiebelfisch said so")))
			.isInstanceOf(Result.Done.class);
		assertThat(number("case-referrals-known", id)).isEqualTo("50");
		assertThat(as(() -> this.links.line(id, referral)).passed()).containsOnlyKeys("name");
	}

	@Test
	void nothing_is_passed_on_that_the_person_or_the_kind_of_case_does_not_allow() {
		CaseId silent = received(this.desk, this.facilitator, false);
		assertThat(as(() -> this.links.shareable(silent))).isEmpty();
		assertThat(as(() -> this.links.note(silent, true, form(List.of("name"))))).isInstanceOf(Result.Refused.class);
		CaseId agreed = received(this.desk, this.facilitator, true);
		assertThat(as(() -> this.links.shareable(agreed))).containsOnlyKeys("name", "phone");
		assertThat(as(() -> this.links.note(agreed, true, form(List.of("status"))))).isInstanceOf(Result.Refused.class);
	}

	@Test
	void no_sealed_word_stands_in_clear() {
		CaseId id = received(this.desk, this.facilitator, true);
		UUID referral = noted(id, true, List.of("name", "phone"));
		as(() -> this.links.outcome(id, referral, "refused", "", "Zwiebelfisch said no"));
		for (String word : List.of("Xylophane", "Quaddelbank", "Regenschirm", "Zwiebelfisch")) {
			assertThat(this.whole.places(word)).as(word).isEmpty();
		}
	}

	@Test
	void cases_alike_are_proposed_and_another_desk_is_only_named() {
		CaseId first = received(this.desk, this.facilitator, true);
		CaseId second = received(this.desk, this.facilitator, true);
		TerritoryId elsewhere = Lgus.next();
		DeskView other = this.desks.at(elsewhere);
		received(other, this.people.with(Role.DESK_FACILITATOR, elsewhere), true);
		List<CaseTwin> alike = as(() -> this.twins.of(first));
		assertThat(alike).hasSize(2);
		assertThat(alike.get(0).id()).isEqualTo(second);
		assertThat(alike.get(0).alike()).contains("name", "phone");
		assertThat(alike.get(1)).isEqualTo(new CaseTwin(other.key(), null, "", other.name(), List.of(), null));
		as(() -> {
			this.twins.mark(first, second.value().toString(), true);
			this.twins.mark(first, other.key(), false);
			return first;
		});
		assertThat(as(() -> this.twins.of(first))).extracting(CaseTwin::same).containsExactly(true, false);
		assertThat(as(() -> this.twins.of(second)).get(0).same()).isTrue();
		assertThatThrownBy(() -> as(() -> {
			this.twins.mark(first, UUID.randomUUID().toString(), true);
			return first;
		})).isInstanceOf(NotFound.class);
	}

	@Test
	void a_referral_is_made_from_the_page_of_the_case_and_its_slip_shows_what_was_ticked() {
		CaseId id = received(this.desk, this.facilitator, true);
		received(this.desk, this.facilitator, true);
		Visitor browser = browser(this.facilitator);
		Page page = browser.see(id.page());
		assertThat(page.text()).contains("Who could help", "Civil registry", "This may be a person you know already",
				"Refer the person");
		// Not by the link: it may lead to a partner of the whole country that another
		// test
		// has put into the directory.
		Page form = browser.see(id.page() + "/contacts/refer?service=civil-registry");
		assertThat(form.form("form:has(select[name=service])").value("service")).isEqualTo("civil-registry");
		Page refused = form.form("form:has(select[name=service])").fill("said", "Keep this").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#who-error").text()).isEqualTo("Say who it is.");
		assertThat(refused.find("#said").text()).isEqualTo("Keep this");
		Page slip = refused.form("form:has(select[name=service])")
			.fill("who", "Town hall")
			.fill("share", "name")
			.submit();
		assertThat(slip.find("dl").text()).contains(this.name, "Town hall").doesNotContain("77 555");
		Page log = browser.see(id.page() + "/contacts");
		Page outcome = log.follow("Note what became of it");
		assertThat(outcome.form("form:has(input[name=outcome])").submit().status()).isEqualTo(422);
		assertThat(outcome.form("form:has(input[name=outcome])").fill("outcome", "helped").submit().text())
			.contains("The person was helped");
		Page marked = browser.see(id.page()).form("form:has(input[name=key])").submit();
		assertThat(marked.text()).contains("Other cases of this person");
	}

	@Test
	void for_another_desk_none_of_it_is_there() {
		CaseId id = received(this.desk, this.facilitator, true);
		UUID referral = noted(id, true, List.of());
		TerritoryId elsewhere = Lgus.next();
		this.desks.at(elsewhere);
		PersonId stranger = this.people.withAccount(Role.DESK_FACILITATOR, elsewhere);
		Visitor browser = browser(stranger);
		for (String path : List.of("", "/new", "/refer", "/" + referral + "/slip", "/" + referral + "/outcome")) {
			assertThat(browser.open(id.page() + "/contacts" + path).status()).as(path).isEqualTo(404);
		}
		for (Supplier<Object> work : List.<Supplier<Object>>of(() -> this.links.log(id), () -> this.links.proposed(id),
				() -> this.links.note(id, true, form(List.of())),
				() -> this.links.outcome(id, referral, "helped", "", ""), () -> this.twins.of(id), () -> {
					this.twins.mark(id, "x", true);
					return id;
				})) {
			assertThatThrownBy(() -> this.actingAs.run(stranger, work)).isInstanceOf(NotFound.class);
		}
	}

	private CaseId received(DeskView desk, PersonId by, boolean sharing) {
		Result<CaseId> received = this.actingAs.run(by, () -> this.cases.receive(
				new Received(desk.id(), "help-desk", CaseSource.DESK, null, java.time.LocalDate.of(2020, 1, 1),
						"signed", sharing ? Set.of("handling", "sharing") : Set.of("handling")),
				Map.of("i.status", List.of("returnee"), "i.needs", List.of("papers"), "i.name", List.of(this.name),
						"i.phone", List.of("+221 77 555 " + Math.floorMod(this.name.hashCode(), 10000)))));
		return ((Result.Done<CaseId>) received).value();
	}

	private UUID noted(CaseId id, boolean referral, List<String> share) {
		return ((Result.Done<UUID>) as(() -> this.links.note(id, referral, form(share)))).value();
	}

	private static ContactForm form(List<String> share) {
		return new ContactForm("Quaddelbank", "bank", "", "Take a Regenschirm along", share);
	}

	private String number(String value, CaseId id) {
		return ((Value.Numeric) this.values.value(value, id.subject(), "develop").orElseThrow()).number()
			.toPlainString();
	}

	private Visitor browser(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

	private <T> T as(Supplier<T> work) {
		return this.actingAs.run(this.facilitator, work);
	}

}
