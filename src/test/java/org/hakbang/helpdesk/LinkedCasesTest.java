package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.checklist.Answers;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cases that belong together, what a list of them waits for, and the skills radar. */
@AppTest
class LinkedCasesTest {

	@Autowired
	private LinkedCases linked;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseLinks links;

	@Autowired
	private CaseWaiting waiting;

	@Autowired
	private Answers answers;

	@Autowired
	private TestDesks desks;

	@Autowired
	private TestPeople people;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private DeskView desk;

	private PersonId facilitator;

	@BeforeEach
	void a_desk() {
		TerritoryId seat = Lgus.next();
		this.desk = this.desks.at(seat);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
	}

	@Test
	void the_cases_of_members_are_linked_to_the_association_and_seen_from_both_sides() {
		CaseId association = received("association", true);
		CaseId member = received("abroad", true);
		Page page = browser().see(association.page()).follow("Link a member’s case");
		assertThat(page.form("#link").submit().find("#code-error").text())
			.isEqualTo("You handle no case of this code.");
		Page linked = page.form("#link").fill("code", code(member).toLowerCase()).submit();
		assertThat(linked.text()).contains("The case is linked.", "Members’ cases (1)", code(member));
		assertThat(browser().see(member.page()).text()).contains(code(association), "the association’s");
		assertThat(as(() -> this.linked.link(association, code(member)))).isInstanceOf(Result.Refused.class);
		assertThat(as(() -> this.linked.link(member, code(association)))).isInstanceOf(Result.Refused.class);
		assertThat(linked.form("form[action$=end]").submit().text()).contains("not linked any more")
			.doesNotContain(code(member));
		assertThat(as(() -> this.linked.of(member))).isEmpty();
		assertThat(this.database.sql("select action from trail where subject_id = ?")
			.param(association.value())
			.query(String.class)
			.list()).contains("case.linked", "case.unlinked");
	}

	@Test
	void a_household_is_linked_both_ways_once() {
		CaseId one = received("returnee", true);
		CaseId two = received("returnee", true);
		assertThat(as(() -> this.linked.link(one, code(two)))).isInstanceOf(Result.Done.class);
		assertThat(as(() -> this.linked.link(two, code(one)))).isInstanceOf(Result.Refused.class);
		assertThat(as(() -> this.linked.link(one, code(one)))).isInstanceOf(Result.Refused.class);
		assertThat(as(() -> this.linked.of(two))).extracting(LinkedCase::as).containsExactly("household");
	}

	@Test
	void whoever_does_not_handle_the_other_case_is_not_told_of_it() {
		CaseId mine = received("association", true);
		TerritoryId elsewhere = Lgus.next();
		DeskView other = this.desks.at(elsewhere);
		PersonId stranger = this.people.with(Role.DESK_FACILITATOR, elsewhere);
		CaseId theirs = received(other, stranger, "abroad", true);
		String code = this.actingAs.run(stranger, () -> this.cases.get(theirs)).code();
		assertThat(as(() -> this.linked.link(mine, code))).isEqualTo(as(() -> this.linked.link(mine, "XX-NONE-00")));
		this.database.sql(
				"insert into help_case_tie (id, help_case, other, kind, tied_at, tied_by) values (?, ?, ?, 'member', '2020-01-01', ?)")
			.params(UUID.randomUUID(), mine.value(), theirs.value(), this.facilitator.value())
			.update();
		assertThat(as(() -> this.linked.of(mine))).isEmpty();
		for (Supplier<Object> work : List.<Supplier<Object>>of(() -> this.linked.of(mine),
				() -> this.linked.link(mine, code))) {
			assertThatThrownBy(() -> this.actingAs.run(stranger, work)).isInstanceOf(NotFound.class);
		}
	}

	@Test
	void the_list_says_what_each_case_waits_for() {
		CaseId silent = received("abroad", false);
		CaseId sent = received("abroad", true);
		as(() -> this.links.note(sent, true, new ContactForm("Town hall", "municipality", "", "", List.of())));
		Map<CaseId, CaseWait> waits = as(() -> this.waiting.of(this.cases.page(CaseQuery.of(this.desk.id())).lines()));
		assertThat(waits.get(silent).agreed()).isFalse();
		assertThat(waits.get(sent).agreed()).isTrue();
		assertThat(waits.get(sent).referrals()).isOne();
		assertThat(waits.get(silent).title().isEmpty()).isFalse();
		Page list = browser().see("/desks/" + this.desk.key() + "/cases");
		assertThat(list.text()).contains("no consent noted", "one referral without an outcome", "Next:");
		assertThat(list.find("a[href='" + silent.page() + "/tasks/" + waits.get(silent).task() + "']").text())
			.contains(waits.get(silent).title().in(java.util.Locale.ENGLISH));
	}

	@Test
	void the_skills_are_drawn_beside_a_table_that_says_the_same() {
		CaseId id = received("abroad", true);
		Map<String, BigDecimal> scores = Map.of("social", BigDecimal.valueOf(5), "economic", BigDecimal.valueOf(2),
				"cultural", BigDecimal.ZERO, "innovation", BigDecimal.ONE, "partnership", BigDecimal.valueOf(3),
				"advocacy", BigDecimal.valueOf(4), "solidarity", BigDecimal.valueOf(5));
		this.actingAs.run(this.facilitator,
				() -> this.answers.save(id.subject(), as(() -> this.cases.get(id)).bundle(),
						List.of(new Answers.Entry("D3.5", 0, new Value.Parts(scores), null, "", null, this.facilitator,
								null, this.facilitator))));
		Page page = browser().see(id.page() + "/steps/plan");
		assertThat(page.find("svg.radar").attr("role")).isEqualTo("img");
		assertThat(page.find("svg.radar desc").text()).startsWith("Social 5, Economic 2, Cultural 0");
		assertThat(page.document().select(".radar-with tbody tr")).hasSize(7);
		assertThat(page.find(".radar-with tbody tr").text()).isEqualTo("Social 5");
	}

	private CaseId received(String status, boolean agreed) {
		return received(this.desk, this.facilitator, status, agreed);
	}

	private CaseId received(DeskView at, PersonId by, String status, boolean agreed) {
		return ((Result.Done<CaseId>) this.actingAs.run(by,
				() -> this.cases.receive(
						new Received(at.id(), "help-desk", CaseSource.DESK, null,
								agreed ? LocalDate.of(2020, 1, 1) : null, "signed", Set.of("handling")),
						Map.of("i.status", List.of(status), "i.needs", List.of("invest"), "i.name",
								List.of("Sira " + UUID.randomUUID())))))
			.value();
	}

	private String code(CaseId id) {
		return as(() -> this.cases.get(id)).code();
	}

	private Visitor browser() {
		return new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
	}

	private <T> T as(Supplier<T> work) {
		return this.actingAs.run(this.facilitator, work);
	}

}
