package org.hakbang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.ComputedValues;
import org.hakbang.checklist.DeskFigures;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.checklist.Origin;
import org.hakbang.checklist.Proposal;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskCondition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.checklist.Value;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of every step that is shipped, on the real engine: whoever of the people
 * working side by side is first or last, and with each step sent back once.
 */
class ShippedPathsTest {

	private static final PersonId ANA = new PersonId(UUID.randomUUID());

	private static ConfigurableApplicationContext context;

	private static Processes processes;

	private static TreePlantings owner;

	private static List<StepDefinition> steps;

	private static String bundle;

	@BeforeAll
	static void start() {
		context = SmallApplication.start(TestDatabase.create(), Path.of("."), Names.class);
		processes = context.getBean(Processes.class);
		owner = context.getBean(TreePlantings.class);
		bundle = context.getBean(Bundles.class).current("mainstreaming").hash();
		steps = context.getBean(Bundles.class).get(bundle).definition().steps();
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	/** By name, against it, and by chance. */
	static Stream<Comparator<OpenTask>> orders() {
		Comparator<OpenTask> byName = Comparator.comparing(OpenTask::key);
		return Stream.concat(Stream.of(byName, byName.reversed()),
				IntStream.range(1, 7).mapToObj((seed) -> byChance(new Random(seed))));
	}

	private static Comparator<OpenTask> byChance(Random chance) {
		int salt = chance.nextInt();
		return Comparator.comparing((task) -> new Random(task.key().hashCode() ^ salt).nextInt());
	}

	@ParameterizedTest
	@MethodSource("orders")
	void whoever_is_first_each_step_comes_to_its_end(Comparator<OpenTask> order) {
		assertThat(steps).hasSize(8);
		Subject subject = owner.add(bundle);
		new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			processes.start(subject, bundle);
			processes.open(subject, steps.get(0).id());
		});
		steps.forEach((step) -> run(subject, step, order));
		assertThat(processes.phases(subject).values()).hasSize(8).containsOnly(StepPhase.SIGNED_OFF);
		assertThat(processes.tasks(subject)).isEmpty();
		processes.close(subject);
		assertThat(owner.heard(subject)).endsWith("ended");
		assertThat(context.getBean(JdbcClient.class)
			.sql("select count(*) from act_ru_incident")
			.query(Integer.class)
			.single()).isZero();
	}

	static Stream<Arguments> casesAndOrders() {
		return Stream.of("help-desk", "protection")
			.flatMap((kind) -> orders().map((order) -> Arguments.of(kind, order)));
	}

	/** Times to wait pass at once. */
	@ParameterizedTest
	@MethodSource("casesAndOrders")
	void each_step_of_a_case_comes_to_its_end(String kind, Comparator<OpenTask> order) {
		Bundle shipped = context.getBean(Bundles.class).current(kind);
		Subject subject = owner.add(shipped.hash());
		new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			processes.start(subject, shipped.hash());
			processes.open(subject, shipped.definition().steps().get(0).id());
		});
		for (StepDefinition step : shipped.definition().steps()) {
			List<String> finished = new ArrayList<>(finish(subject, step, order));
			while (pass()) {
				finished.addAll(finish(subject, step, order));
			}
			assertThat(finished).as("tasks of step " + step.number())
				.containsExactlyInAnyOrderElementsOf(step.tasks().stream().map(TaskDefinition::id).toList());
			if (!(step.approval() instanceof Approval.NotNeeded)) {
				assertThat(processes.decide(subject, step.id(), ApprovalOutcome.RETURNED, ANA)).isTrue();
				assertThat(finish(subject, step, order)).hasSize(1);
				assertThat(processes.decide(subject, step.id(), ApprovalOutcome.APPROVED, ANA)).isTrue();
			}
			assertThat(processes.phases(subject)).containsEntry(step.id(), StepPhase.SIGNED_OFF);
		}
		processes.close(subject);
		assertThat(owner.heard(subject)).endsWith("ended");
	}

	/** Lets every time that a process waits for pass; false if none waits. */
	private static boolean pass() {
		ManagementService jobs = context.getBean(ProcessEngine.class).getManagementService();
		List<Job> waiting = jobs.createJobQuery().timers().list();
		waiting.forEach((job) -> jobs.executeJob(job.getId()));
		return !waiting.isEmpty();
	}

	private static void run(Subject subject, StepDefinition step, Comparator<OpenTask> order) {
		List<String> finished = finish(subject, step, order);
		assertThat(finished).as("tasks of step " + step.number())
			.containsExactlyInAnyOrderElementsOf(step.tasks().stream().map(TaskDefinition::id).toList());
		String submits = step.tasks().stream().filter(TaskDefinition::submits).findFirst().orElseThrow().id();
		assertThat(finished).endsWith(submits);
		if (step.approval() instanceof Approval.NotNeeded) {
			return;
		}
		assertThat(processes.decide(subject, step.id(), ApprovalOutcome.RETURNED, ANA)).isTrue();
		assertThat(finish(subject, step, order)).containsExactly(submits);
		assertThat(processes.decide(subject, step.id(), ApprovalOutcome.APPROVED, ANA)).isTrue();
		assertThat(processes.phases(subject)).containsEntry(step.id(), StepPhase.SIGNED_OFF);
	}

	/** Finishes what is open until nothing is, but what the approver does. */
	private static List<String> finish(Subject subject, StepDefinition step, Comparator<OpenTask> order) {
		List<String> finished = new ArrayList<>();
		for (Optional<OpenTask> next = next(subject, step, order); next
			.isPresent(); next = next(subject, step, order)) {
			assertThat(processes.complete(next.get().id(), ANA)).isTrue();
			finished.add(next.get().key());
		}
		return Collections.unmodifiableList(finished);
	}

	private static Optional<OpenTask> next(Subject subject, StepDefinition step, Comparator<OpenTask> order) {
		return processes.tasks(subject)
			.stream()
			.filter((task) -> !task.approval() && task.step().equals(step.id()))
			.min(order);
	}

	/** Names of other modules that the shipped checklists use, without the modules. */
	static class Names {

		@Bean
		static BeanFactoryPostProcessor conditions() {
			return (beans) -> named("completes-when: \\[([a-z-]+(?:, [a-z-]+)*)]").stream()
				.flatMap((names) -> Stream.of(names.split(", ")))
				.distinct()
				.forEach((name) -> beans.registerSingleton(name, new Always(name)));
		}

		@Bean
		ComputedValues computed() {
			return new ComputedValues() {

				@Override
				public Set<String> names() {
					return named("computed: ([a-z-]+)");
				}

				@Override
				public Optional<Value> value(String name, Subject subject, String step) {
					return Optional.empty();
				}

			};
		}

		/** Every figure in the measure in which somebody asks for it. */
		@Bean
		DeskFigures figures() {
			return new DeskFigures() {

				@Override
				public Map<String, Class<? extends Measure>> names() {
					Map<String, Class<? extends Measure>> names = new HashMap<>();
					named("(?:proposed-by|computed): (desk-[a-z-]+)").forEach((name) -> names.put(name, Measure.class));
					return names;
				}

				@Override
				public Set<String> services() {
					return words("approached: \\[([a-z-]+(?:, [a-z-]+)*)]");
				}

				@Override
				public Set<String> outreach() {
					return words("took-part: \\[([a-z-]+(?:, [a-z-]+)*)]");
				}

				@Override
				public List<Proposal> proposals(Indicator indicator, TerritoryId territory) {
					return List.of();
				}

				@Override
				public Text source(Origin origin) {
					return Text.NONE;
				}

				@Override
				public Text period(Origin origin) {
					return Text.NONE;
				}

			};
		}

		private static Set<String> words(String pattern) {
			return named(pattern).stream().flatMap((words) -> Stream.of(words.split(", "))).collect(Collectors.toSet());
		}

		private static Set<String> named(String pattern) {
			try (Stream<Path> files = Files.walk(Path.of("checklists"))) {
				return files.filter((file) -> file.toString().endsWith(".yaml"))
					.map(Names::text)
					.flatMap((text) -> Pattern.compile(pattern).matcher(text).results())
					.map((found) -> found.group(1))
					.collect(Collectors.toSet());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static String text(Path file) {
			try {
				return Files.readString(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** A condition that holds. */
	private record Always(String name) implements TaskCondition {

		@Override
		public List<Problem> missing(Subject subject, TerritoryId territory) {
			return List.of();
		}

	}

}
