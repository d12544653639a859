package org.hakbang.slip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What leaves by mail, who is told what, and what a link can and cannot do. */
@AppTest
class SlipMailTest {

	private static final Pattern LINK = Pattern.compile("/s/([\\w-]{43})");

	@Autowired
	Slips slips;

	@Autowired
	SlipLinks links;

	@Autowired
	LinkWork work;

	@Autowired
	TakingIn taking;

	@Autowired
	Cycles cycles;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	Chores chores;

	@Autowired
	JdbcClient database;

	TerritoryId lgu;

	PersonId ana;

	CycleId cycle;

	String address;

	@BeforeEach
	void open() {
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.cycle = as(() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
		this.address = "hr." + this.lgu.code() + "@example.org";
	}

	@Test
	void an_address_gets_a_link_and_the_sheet_and_is_remembered_for_the_next_time() {
		Slip slip = ask(this.address);
		Mail mail = mails().get(0);
		assertThat(mail.text()).contains(slip.code().toString());
		assertThat(mail.attachment()).isEqualTo(slip.code() + ".xlsx");
		assertThat(this.work.look(token(mail))).isInstanceOf(LinkState.Open.class);
		as(() -> {
			this.slips.withdraw(slip.id());
			return true;
		});
		assertThat(this.work.look(token(mail))).as("taken back").isInstanceOf(LinkState.Gone.class);
		assertThat(as(() -> this.slips.asking(this.cycle, Set.of()).offices()).stream()
			.filter((row) -> row.office().equals("hr"))
			.map(OfficeRow::email)).containsExactly(this.address);
	}

	@Test
	void what_is_no_address_is_refused_beside_its_field_and_no_slip_is_made() {
		Result<List<Slip>> refused = as(() -> this.slips.ask(this.cycle, fields("hr office")));
		assertThat(((Result.Refused<List<Slip>>) refused).problems()).extracting(Problem::field)
			.containsExactly("email.hr");
		assertThat(as(() -> this.slips.asking(this.cycle, Set.of()).slips())).isEmpty();
	}

	@Test
	void no_more_slips_an_hour_are_mailed_than_an_office_needs_and_nothing_is_made_or_lost() {
		Slip paper = ask("");
		mailed(paper, 59, 1);
		as(() -> this.slips.mail(paper.id(), this.address));
		assertThat(mails()).as("the last one").hasSize(1);
		Result<Slip> refused = as(() -> this.slips.mail(paper.id(), this.address));
		assertThat(((Result.Refused<Slip>) refused).problems()).extracting(Problem::message)
			.containsExactly("slip.error.mails-per-hour");
		Map<String, List<String>> other = new java.util.HashMap<>(fields(""));
		other.put("office", List.of("lce"));
		other.put("email.lce", List.of(this.address));
		assertThat(as(() -> this.slips.ask(this.cycle, other))).isInstanceOf(Result.Refused.class);
		assertThat(as(() -> this.slips.asking(this.cycle, Set.of()).slips())).hasSize(1);
		assertThat(mails()).hasSize(1);
		other.put("email.lce", List.of(""));
		assertThat(as(() -> this.slips.ask(this.cycle, other))).as("paper needs no mail")
			.isInstanceOf(Result.Done.class);
	}

	@Test
	void what_was_mailed_more_than_an_hour_ago_does_not_count() {
		Slip paper = ask("");
		mailed(paper, 60, 61);
		assertThat(as(() -> this.slips.mail(paper.id(), this.address))).isInstanceOf(Result.Done.class);
	}

	private void mailed(Slip slip, int times, int minutesAgo) {
		this.database.sql("""
				insert into slip_mail (slip, by, at)
				select :slip, :by, current_timestamp - make_interval(mins => :ago) from generate_series(1, :times)""")
			.param("slip", slip.id().value())
			.param("by", this.ana.value())
			.param("ago", minutesAgo)
			.param("times", times)
			.update();
	}

	@Test
	void the_same_is_not_asked_twice() {
		ask("");
		assertThat(as(() -> this.slips.ask(this.cycle, fields("")))).isInstanceOf(Result.Refused.class);
	}

	@Test
	void an_office_is_reminded_once_when_its_day_has_passed_and_not_after_it_has_answered() throws SQLException {
		Slip slip = ask(this.address);
		this.chores.run("slip-reminders");
		assertThat(mails()).as("in time").hasSize(1);
		this.database.sql("update slip set due = due - 60 where id = ?").param(slip.id().value()).update();
		this.chores.run("slip-reminders");
		this.chores.run("slip-reminders");
		assertThat(mails()).hasSize(2);
		assertThat(mails().get(1).subject()).contains("reminder");
		assertThat(this.work.look(token(mails().get(1)))).isInstanceOf(LinkState.Open.class);
		assertThat(this.work.look(token(mails().get(0)))).as("the first link stays good")
			.isInstanceOf(LinkState.Open.class);
	}

	@Test
	void the_focal_points_are_told_when_an_office_has_sent_its_answers_and_nobody_else_is() {
		Slip slip = ask("");
		PersonId ben = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		String token = as(() -> ((Result.Done<String>) this.links.link(slip.id())).value());
		String code = slip.codes().get(0);
		assertThat(this.work.save(token, Map.of(code + ".value", List.of("yes")), "Rosa", List.of(), true))
			.hasValue(List.of());
		assertThat(told("/slips/" + slip.id())).containsExactlyInAnyOrder(this.ana, ben);
	}

	@Test
	void whoever_has_a_link_can_name_nobody_else_and_reach_no_other_question() {
		Slip slip = ask("");
		String token = as(() -> ((Result.Done<String>) this.links.link(slip.id())).value());
		String code = slip.codes().get(0);
		Map<String, List<String>> sent = new HashMap<>();
		sent.put(code + ".value", List.of("yes"));
		sent.put(code + ".statedBy", List.of(this.ana.toString()));
		sent.put(code + ".statedByName", List.of("The mayor"));
		sent.put(code + ".base", List.of("7"));
		sent.put("Z9.9.value", List.of("yes"));
		sent.put("settled", List.of(code));
		assertThat(this.work.save(token, sent, "Rosa", List.of(), true)).hasValue(List.of());
		assertThat(as(() -> this.slips.get(slip.id())).returned().fields()).containsOnlyKeys(code + ".value");
	}

	@Test
	void a_link_is_not_saved_without_end_and_not_with_a_library() {
		Slip slip = ask("");
		String token = as(() -> ((Result.Done<String>) this.links.link(slip.id())).value());
		String note = slip.codes().get(0) + ".note";
		String item = slip.codes().get(0) + ".item";
		assertThat(
				this.work
					.save(token,
							Map.of(note, List.of("x".repeat(4900)), item,
									java.util.Collections.nCopies(60, "y".repeat(4000))),
							"Rosa", List.of(), false)
					.orElseThrow())
			.extracting(Problem::message)
			.containsExactly("slip.error.too-much");
		this.database.sql("update slip_link set saves = ? where slip = ?")
			.params(LinkWork.MOST_SAVES, slip.id().value())
			.update();
		assertThat(this.work.save(token, Map.of(note, List.of("x")), "Rosa", List.of(), false).orElseThrow())
			.extracting(Problem::message)
			.containsExactly("slip.error.too-often");
		assertThat(this.work.opens(token)).as("nor are its files read").isFalse();
	}

	@Test
	void what_an_office_has_not_sent_is_shown_to_nobody_and_what_is_typed_from_its_paper_is_kept() throws IOException {
		Slip slip = ask("");
		String token = as(() -> ((Result.Done<String>) this.links.link(slip.id())).value());
		String note = slip.codes().get(0) + ".note";
		assertThat(this.work.save(token, Map.of(note, List.of("not sure yet")), "Rosa", List.of(), false))
			.hasValue(List.of());
		assertThat(as(() -> this.taking.page(slip.id())).slip().returned()).isEqualTo(Returned.NOTHING);
		this.actingAs.run(this.ana, () -> {
			try {
				this.taking.keep(slip.id(), Map.of(), "Ramon", List.of());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		Returned kept = as(() -> this.taking.page(slip.id())).slip().returned();
		assertThat(kept.statedBy()).isEqualTo("Ramon");
		assertThat(kept.fields()).isEmpty();
		assertThat(this.work.look(token)).isInstanceOf(LinkState.Gone.class);
	}

	@Test
	void only_the_hash_of_a_link_is_kept() {
		Slip slip = ask("");
		String token = as(() -> ((Result.Done<String>) this.links.link(slip.id())).value());
		assertThat(this.database.sql("select hash from slip_link where slip = ?")
			.param(slip.id().value())
			.query(String.class)
			.list()).hasSize(1).noneMatch((hash) -> hash.contains(token));
	}

	@Test
	void only_the_focal_point_asks() {
		PersonId secretary = this.people.with(Role.COMMITTEE_SECRETARY, this.lgu);
		PersonId supplier = this.people.with(Role.DATA_SUPPLIER, this.lgu);
		Slip slip = ask("");
		for (PersonId other : List.of(secretary, supplier)) {
			assertThatThrownBy(() -> this.actingAs.run(other, () -> this.slips.ask(this.cycle, fields(""))))
				.isInstanceOf(Forbidden.class);
			assertThatThrownBy(() -> this.actingAs.run(other, () -> this.links.link(slip.id())))
				.isInstanceOf(Forbidden.class);
		}
	}

	private <T> T as(java.util.function.Supplier<T> code) {
		return this.actingAs.run(this.ana, code);
	}

	private Slip ask(String email) {
		return as(() -> ((Result.Done<List<Slip>>) this.slips.ask(this.cycle, fields(email))).value().get(0));
	}

	private Map<String, List<String>> fields(String email) {
		return Map.of("office", List.of("hr"), "email.hr", List.of(email), "due",
				List.of(as(() -> this.slips.asking(this.cycle, Set.of()).due().toString())));
	}

	private static String token(Mail mail) {
		Matcher link = LINK.matcher(mail.text());
		assertThat(link.find()).as(mail.text()).isTrue();
		return link.group(1);
	}

	private List<PersonId> told(String page) {
		return this.database.sql("select recipient from notice where page = ?")
			.param(page)
			.query((row, number) -> new PersonId(row.getObject("recipient", java.util.UUID.class)))
			.list();
	}

	private List<Mail> mails() {
		return this.database.sql("select * from outbox where address = ? order by id")
			.param(this.address)
			.query((row, number) -> new Mail(row.getString("subject"), row.getString("body"),
					row.getString("file_name")))
			.list();
	}

	record Mail(String subject, String text, String attachment) {

	}

}
