package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailLine;
import org.hakbang.checklist.Answers.Entry;
import org.hakbang.checklist.Answers.Saving;
import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class AnswersTest {

	private static final TerritoryView CITY = new TerritoryView(new TerritoryId("PH", "0403405000"), "city", "Calamba",
			null);

	private final Subject subject = new Subject("test", UUID.randomUUID());

	@Autowired
	Answers answers;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	@Autowired
	Trail trail;

	private PersonId person;

	@BeforeEach
	void somebody() {
		this.person = this.people.nobody("Rowena Castillo");
	}

	@Test
	void answers_are_appended_and_the_highest_version_counts() {
		save(entry("T1.1", 0, new Value.YesNo(false), "not yet"));
		save(entry("T1.1", 1, new Value.YesNo(true), ""));

		assertThat(this.answers.current(this.subject).get("T1.1")).satisfies((answer) -> {
			assertThat(answer.version()).isEqualTo(2);
			assertThat(answer.value()).isEqualTo(new Value.YesNo(true));
			assertThat(answer.bundle()).isEqualTo("bundle");
			assertThat(answer.statedBy()).isEqualTo(this.person);
			assertThat(answer.statedOffice()).isEqualTo("planning");
			assertThat(answer.speaksOf()).isEqualTo("2026-06-30");
		});
		assertThat(this.answers.history(this.subject, "T1.1")).extracting(Answer::version).containsExactly(2, 1);
		assertThat(this.answers.history(this.subject, "T1.1")).extracting(Answer::note).containsExactly("", "not yet");
	}

	@Test
	void every_kind_of_value_comes_back_as_it_was_saved() {
		List<Value> values = List.of(new Value.YesNo(true), new Value.Numeric(new BigDecimal("81.5")),
				new Value.Money(new BigDecimal("4250000.00"), "PHP"), new Value.Day(LocalDate.of(2026, 2, 28)),
				new Value.Chosen("complete"), new Value.Items(new TreeSet<>(Set.of("sex", "age"))),
				new Value.Items(new TreeSet<>()),
				new Value.Parts(Map.of("surveys", BigDecimal.ONE, "groups", BigDecimal.ZERO)),
				new Value.Alternative("none-found"));
		List<Entry> entries = new ArrayList<>();
		for (int index = 0; index < values.size(); index++) {
			entries.add(entry("T" + index, 0, values.get(index), ""));
		}
		save(entries.toArray(Entry[]::new));

		for (int index = 0; index < values.size(); index++) {
			assertThat(this.answers.current(this.subject).get("T" + index).value()).isEqualTo(values.get(index));
		}
		assertThat(this.database.sql("select value::text from answer where subject_id = ? and indicator = 'T0'")
			.param(this.subject.id())
			.query(String.class)
			.single()).isEqualTo("{\"yes\": true, \"kind\": \"yes-no\"}");
	}

	@Test
	void a_form_sent_twice_is_applied_once() {
		Entry entry = entry("T1.1", 0, new Value.Numeric(new BigDecimal("14")), "");
		save(entry);

		assertThat(save(entry("T1.1", 0, new Value.Numeric(new BigDecimal("14.0")), "")))
			.isEqualTo(new Saving.Saved(List.of()));
		assertThat(this.answers.history(this.subject, "T1.1")).hasSize(1);
		assertThat(this.trail.of(this.subject, null, 10)).hasSize(1);
	}

	@Test
	void if_one_answer_conflicts_nothing_is_saved_and_both_are_told() {
		save(entry("T1.1", 0, new Value.YesNo(false), ""));
		Entry mine = entry("T1.1", 0, new Value.YesNo(true), "");

		assertThat(save(entry("T1.2", 0, new Value.YesNo(true), ""), mine)).isInstanceOfSatisfying(
				Saving.Conflicts.class,
				(conflicts) -> assertThat(conflicts.conflicts()).singleElement().satisfies((conflict) -> {
					assertThat(conflict.mine()).isEqualTo(mine);
					assertThat(conflict.theirs().value()).isEqualTo(new Value.YesNo(false));
				}));
		assertThat(this.answers.current(this.subject)).containsOnlyKeys("T1.1");
	}

	@Test
	void of_many_who_save_on_the_same_base_at_once_one_wins_and_the_others_are_told() throws Exception {
		int many = 8;
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService pool = Executors.newFixedThreadPool(many);
		try {
			List<Future<Saving>> outcomes = new ArrayList<>();
			for (int index = 0; index < many; index++) {
				Entry entry = entry("T1.1", 0, new Value.Numeric(BigDecimal.valueOf(index)), "");
				Callable<Saving> saving = () -> {
					start.await();
					return save(entry);
				};
				outcomes.add(pool.submit(saving));
			}
			start.countDown();
			List<Saving> done = new ArrayList<>();
			for (Future<Saving> outcome : outcomes) {
				done.add(outcome.get());
			}
			assertThat(done).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
			assertThat(done).filteredOn(Saving.Conflicts.class::isInstance).hasSize(many - 1);
			assertThat(this.answers.history(this.subject, "T1.1")).hasSize(1);
		}
		finally {
			pool.shutdownNow();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update answer set note = 'x'", "delete from answer", "truncate answer",
			"update evidence set name = 'x'", "delete from blob_chunk", "delete from evidence_link" })
	void the_database_refuses_to_change_what_was_said(String sql) {
		assertThatThrownBy(() -> this.database.sql(sql).update()).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("are never changed");
	}

	@Test
	void the_trail_names_the_indicator_and_keeps_words_in_the_details_only() {
		save(entry("T1.1", 0, new Value.YesNo(false), "Ask Grace again"));

		assertThat(this.trail.of(this.subject, null, 10)).singleElement().satisfies((line) -> {
			assertThat(line.entry().action()).isEqualTo("answer.saved");
			assertThat(line.entry().item()).isEqualTo("T1.1");
			assertThat(line.details()).containsEntry("note", "Ask Grace again")
				.containsEntry("value", "{\"kind\":\"yes-no\",\"yes\":false}");
		});
		assertThat(this.trail.of(this.subject, null, 10)).extracting(TrailLine::entry)
			.allSatisfy((entry) -> assertThat(entry.toString().replace(entry.details().toString(), ""))
				.doesNotContain("Grace"));
	}

	@Test
	void standings_follow_the_definition_and_say_how_each_stands() {
		Rule yes = new Rule.Equal("yes");
		CycleDefinition cycle = Samples.cycle(Samples.of("T1.2", new Measure.YesNo(), yes, null, Evidence.OPTIONAL),
				Samples.of("T1.1", new Measure.YesNo(), yes, null, Evidence.REQUIRED),
				Samples.of("T1.3", new Measure.YesNo(), yes, null, Evidence.OPTIONAL));
		save(entry("T1.1", 0, new Value.YesNo(true), ""), entry("T1.2", 0, new Value.YesNo(true), ""));

		List<Standing> standings = this.answers.standings(cycle, Set.of("one"), this.subject, CITY);

		assertThat(standings).extracting((standing) -> standing.indicator().code())
			.containsExactly("T1.2", "T1.1", "T1.3");
		assertThat(standings).extracting(Standing::state).containsExactly(State.MET, State.NOT_MET, State.UNANSWERED);
		assertThat(standings).extracting(Standing::evidenceMissing).containsExactly(false, true, false);
		assertThat(this.answers.standings(cycle, Set.of("another"), this.subject, CITY)).isEmpty();
	}

	@Test
	void another_subject_sees_nothing_of_it() {
		save(entry("T1.1", 0, new Value.YesNo(true), ""));

		assertThat(this.answers.current(new Subject("test", UUID.randomUUID()))).isEmpty();
		assertThat(this.answers.current(new Subject("other", this.subject.id()))).isEmpty();
	}

	private Saving save(Entry... entries) {
		return this.answers.save(this.subject, "bundle", List.of(entries));
	}

	private Entry entry(String indicator, int basedOn, @Nullable Value value, String note) {
		return new Entry(indicator, basedOn, value, null, note, LocalDate.of(2026, 6, 30), this.person, "planning",
				this.person);
	}

}
