package org.hakbang.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.StepStatus;
import org.hakbang.engine.Processes;
import org.hakbang.engine.StepPhase;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The story of the demonstration, told in many places at once. */
@AppTest
class ManyCyclesTest {

	private static final int PLACES = "full".equals(System.getProperty("hakbang.scale")) ? 200 : 20;

	private static final int AT_ONCE = 8;

	@Autowired
	Cycles cycles;

	@Autowired
	CycleEvidence evidence;

	@Autowired
	Committees committees;

	@Autowired
	Meetings meetings;

	@Autowired
	Processes processes;

	@Autowired
	Territories territories;

	@Autowired
	ActingAs acting;

	@Autowired
	TestPeople people;

	@Autowired
	Ids ids;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient database;

	private final Story story = DemoLoader.read();

	/** The place that is furthest on its way. */
	private final Story.Cycle furthest = this.story.cycles()
		.stream()
		.max(Comparator.comparing((cycle) -> cycle.chapters().size()))
		.orElseThrow();

	private StoryTeller teller;

	@BeforeEach
	void prepare() {
		StoryMeeting meeting = new StoryMeeting(this.committees, this.meetings, this.acting, this.ids);
		StoryWork work = new StoryWork(this.cycles, this.evidence, this.processes, this.acting);
		this.teller = new StoryTeller(this.cycles, this.committees, work, meeting, this.territories, this.acting,
				this.ids, this.clock);
	}

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

	private PersonId person(String hand, TerritoryId lgu) {
		String[] parts = hand.split(":");
		return this.people.with(Role.ofKey(parts[0]).orElseThrow(), (parts.length > 1) ? parts[1] : null, lgu);
	}

	private CycleView tell() {
		TerritoryId lgu = Lgus.next();
		Map<String, PersonId> hands = new HashMap<>();
		this.furthest.hands().forEach((hand, email) -> hands.put(email, person(hand, lgu)));
		Story.Cycle place = new Story.Cycle(lgu.key(), this.furthest.bundle(), this.furthest.years(),
				this.furthest.hands(), this.furthest.committee(), this.furthest.quorum(), this.furthest.seats(),
				this.furthest.answers(), this.furthest.chapters());
		StoryTeller.Telling telling = this.teller.of(this.story, place, hands);
		place.chapters().forEach(telling::tell);
		PersonId focalPoint = hands.get(this.furthest.hands().get(Role.FOCAL_POINT.key()));
		return this.acting.run(focalPoint, () -> {
			List<CycleView> own = this.cycles.of(lgu);
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
		long decided = this.furthest.chapters().stream().filter((chapter) -> chapter.deed() == Story.Deed.MEET).count();
		assertThat(cycle.steps().stream().filter((step) -> step.status() == StepStatus.SIGNED_OFF))
			.hasSize((int) decided);
		Map<String, StepPhase> phases = this.processes.phases(cycle.id().subject());
		cycle.steps().forEach((step) -> assertThat(phases.get(step.step().id())).hasToString(step.status().name()));
	}

}
