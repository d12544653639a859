package org.hakbang.cycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.Sending;
import org.hakbang.cycle.domain.StepCount;
import org.hakbang.cycle.domain.StepCounts;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The numbers that are kept are the numbers that the cycle's own page counts. */
@AppTest
class ProgressTest {

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs as;

	@Autowired
	Cycles cycles;

	@Autowired
	CycleEvidence evidence;

	@Autowired
	Progress progress;

	@Autowired
	StepCounts counts;

	@Autowired
	Chores chores;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	PersonId focalPoint;

	CycleId cycle;

	@BeforeEach
	void open() {
		TerritoryId lgu = Lgus.next("city");
		this.focalPoint = this.people.with(Role.FOCAL_POINT, lgu);
		this.cycle = this.as.run(this.focalPoint,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2026, 2028)).value());
	}

	@Test
	void a_cycle_that_was_just_opened_has_its_numbers() {
		assertThat(kept()).isEqualTo(counted()).hasSize(steps());
		assertThat(history()).isEqualTo(steps());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void after_any_answers_and_documents_the_numbers_are_those_of_the_page(long seed) {
		Random dice = new Random(seed);
		AnyAnswer answers = new AnyAnswer(dice);
		List<String> answerable = this.as.run(this.focalPoint, () -> this.cycles.answerable(this.cycle));
		for (int turn = 0; turn < 25; turn++) {
			String code = answerable.get(dice.nextInt(answerable.size()));
			if (dice.nextInt(3) == 0) {
				send(code, "paper-" + turn + ".pdf");
			}
			else {
				answer(answers, code);
			}
			assertThat(kept()).as("turn " + turn + " of seed " + seed + ", " + code).isEqualTo(counted());
		}
		assertThat(newest()).isEqualTo(kept());
	}

	@Test
	void what_changes_no_number_adds_no_row_to_the_history() {
		int before = history();
		this.progress.refresh(this.cycle);
		assertThat(history()).isEqualTo(before);
	}

	@Test
	void the_history_is_never_changed() {
		assertThatThrownBy(() -> this.database.sql("delete from step_progress_history where cycle = ?")
			.param(this.cycle.value())
			.update()).hasMessageContaining("never changed");
	}

	@Test
	void a_cycle_of_before_the_numbers_were_kept_is_counted_by_the_chore() throws SQLException {
		this.database.sql("delete from step_progress where cycle = ?").param(this.cycle.value()).update();
		this.chores.run("progress");
		assertThat(kept()).isEqualTo(counted()).hasSize(steps());
	}

	@Test
	void within_the_engines_call_nobody_waits_for_whoever_counts_and_the_chore_counts_afterwards() throws SQLException {
		this.transaction.executeWithoutResult((status) -> {
			this.counts.lock(this.cycle);
			CompletableFuture.runAsync(() -> this.progress.refreshLater(this.cycle)).join();
		});
		assertThat(this.counts.due(1000)).contains(this.cycle);
		this.chores.run("progress");
		assertThat(this.counts.due(1000)).doesNotContain(this.cycle);
	}

	private void answer(AnyAnswer answers, String code) {
		Finishing outcome = this.as.run(this.focalPoint, () -> {
			Standing standing = this.cycles.standing(this.cycle, code);
			return this.cycles.answer(this.cycle, List.of(code), answers.to(standing));
		});
		assertThat(outcome).as(code).isInstanceOf(Finishing.Done.class);
	}

	private void send(String code, String name) {
		byte[] bytes = ("%PDF-1.4\n% " + name + "\n1 0 obj\n<<>>\nendobj\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
		Upload pdf = new Upload() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
		this.as.run(this.focalPoint, () -> {
			try {
				assertThat(
						this.evidence.add(this.cycle, new Sending("f", List.of(pdf), List.of(code), "", "")).problems())
					.isEmpty();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private int steps() {
		return counted().size();
	}

	private int history() {
		return this.database.sql("select count(*) from step_progress_history where cycle = ?")
			.param(this.cycle.value())
			.query(Integer.class)
			.single();
	}

	private Map<String, StepCount> kept() {
		return new TreeMap<>(this.counts.of(this.cycle));
	}

	private Map<String, StepCount> newest() {
		Map<String, StepCount> newest = new TreeMap<>();
		this.database.sql("""
				select distinct on (step) step, required_met, required_of, aims_met, aims_of
				from step_progress_history where cycle = ? order by step, at desc, id desc""")
			.param(this.cycle.value())
			.query((row) -> {
				newest.put(row.getString(1), new StepCount(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
			});
		return newest;
	}

	/** As the page counts. */
	private Map<String, StepCount> counted() {
		Map<String, StepCount> counted = new TreeMap<>();
		CycleView view = this.as.run(this.focalPoint, (Supplier<CycleView>) () -> this.cycles.get(this.cycle));
		view.steps()
			.forEach((step) -> counted.put(step.step().id(),
					new StepCount(step.requiredMet(), step.requiredOf(), step.aimsMet(), step.aimsOf())));
		return Collections.unmodifiableMap(counted);
	}

}
