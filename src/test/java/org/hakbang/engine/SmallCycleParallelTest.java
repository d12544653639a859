package org.hakbang.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.hakbang.shared.Subject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many act at the same moment, and nothing is lost or done twice. */
class SmallCycleParallelTest extends SmallCycle {

	@Test
	void twenty_cycles_in_parallel_end_without_incident() throws Exception {
		List<Subject> subjects = IntStream.range(0, 20).mapToObj((number) -> started()).toList();
		inParallel(subjects.stream().<Callable<Boolean>>map((subject) -> () -> {
			driveToTheEnd(subject);
			return true;
		}).toList());
		assertThat(subjects).allSatisfy((subject) -> {
			assertThat(processes.phases(subject).values()).containsOnly(StepPhase.SIGNED_OFF).hasSize(3);
			assertThat(owner.heard(subject)).hasSize(11);
		});
		assertThat(database.sql("select count(*) from act_ru_incident").query(Long.class).single()).isZero();
		assertThat(database.sql("select count(*) from act_ru_job").query(Long.class).single()).isZero();
	}

	@Test
	void a_task_that_two_finish_at_the_same_moment_is_finished_once() throws Exception {
		for (int round = 0; round < 10; round++) {
			String site = task(started(), "choose-site").id();
			assertThat(inParallel(List.of(() -> processes.complete(site, ANA), () -> processes.complete(site, BEN))))
				.containsExactlyInAnyOrder(true, false);
		}
	}

	@Test
	void two_branches_that_end_at_the_same_moment_lose_nothing() throws Exception {
		for (int round = 0; round < 10; round++) {
			Subject subject = started();
			String site = task(subject, "choose-site").id();
			String seedlings = task(subject, "order-seedlings").id();
			inParallel(List.of(() -> again(() -> processes.complete(site, ANA)),
					() -> again(() -> processes.complete(seedlings, BEN))));
			assertThat(openTasks(subject)).containsExactly("submit-plan");
		}
	}

	/** As a caller does who was told {@link ChangedMeanwhile}. */
	private static boolean again(Callable<Boolean> call) throws Exception {
		try {
			return call.call();
		}
		catch (ChangedMeanwhile ex) {
			return call.call();
		}
	}

	private static List<Boolean> inParallel(List<Callable<Boolean>> calls) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(calls.size());
		try {
			List<Boolean> results = new ArrayList<>();
			for (Future<Boolean> result : threads.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
