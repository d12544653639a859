package org.hakbang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.StepStatus;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.identity.ActingAs;
import org.hakbang.shared.PersonId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The story of the demonstration, told in many places at once. */
@AppTest
class ManyCyclesTest {

	private static final int PLACES = "full".equals(System.getProperty("hakbang.scale")) ? 200 : 50;

	private static final int AT_ONCE = 8;

	@Autowired
	Cycles cycles;

	@Autowired
	FurthestStory story;

	@Autowired
	Processes processes;

	@Autowired
	ActingAs acting;

	@Autowired
	JdbcClient database;

	@Test
	void cycles_driven_at_once_end_without_incident_and_stay_separate() throws Exception {
		ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<CycleView>> told = new ArrayList<>();
			for (int i = 0; i < PLACES; i++) {
				told.add(many.submit((Callable<CycleView>) this::tell));
			}
			for (Future<CycleView> place : told) {
				assertIsItself(place.get());
			}
		}
		finally {
			many.shutdownNow();
		}
		assertThat(this.database.sql("select count(*) from act_ru_incident").query(Integer.class).single()).isZero();
		assertThat(this.database.sql("select count(*) from act_ru_variable where type_ = 'serializable'")
			.query(Integer.class)
			.single()).isZero();
	}

	private CycleView tell() {
		FurthestStory.Place place = this.story.tell(Lgus.next());
		PersonId focalPoint = place.focalPoint();
		return this.acting.run(focalPoint, () -> {
			List<CycleView> own = this.cycles.of(place.cycle().territory().id());
			assertThat(own).hasSize(1);
			List<Standing> answered = this.cycles.standings(own.get(0).id())
				.stream()
				.filter((standing) -> standing.answer() != null)
				.toList();
			assertThat(answered).isNotEmpty().allMatch((standing) -> standing.answer().statedBy().equals(focalPoint));
			return own.get(0);
		});
	}

	/** As far as the story tells, and the engine says the same. */
	private void assertIsItself(CycleView cycle) {
		assertThat(cycle.steps().stream().filter((step) -> step.status() == StepStatus.SIGNED_OFF))
			.hasSize(this.story.decided());
		Map<String, StepPhase> phases = this.processes.phases(cycle.id().subject());
		cycle.steps().forEach((step) -> assertThat(phases.get(step.step().id())).hasToString(step.status().name()));
	}

}
