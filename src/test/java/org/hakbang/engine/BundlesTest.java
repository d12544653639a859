package org.hakbang.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.hakbang.engine.check.BundleChecks;
import org.hakbang.engine.check.Known;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Editions of a cycle: deployed once, kept side by side, read again when the folders
 * moved on.
 */
class BundlesTest {

	static final PersonId ANA = SmallCycleTest.ANA;

	@TempDir
	Path folder;

	private static void copy(Path to) throws IOException {
		try (Stream<Path> files = Files.walk(SmallApplication.FILES)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(SmallApplication.FILES.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

	private void replace(String file, String old, String mended) throws IOException {
		Path path = this.folder.resolve(file);
		String text = Files.readString(path);
		assertThat(text).contains(old);
		Files.writeString(path, text.replace(old, mended));
	}

	private BundleSource source() {
		return new BundleSource(this.folder.resolve("processes").toString(),
				this.folder.resolve("checklists").toString());
	}

	private static long count(ConfigurableApplicationContext context, String table) {
		return context.getBean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
	}

	private static OpenTask task(Processes processes, Subject subject, String key) {
		return processes.tasks(subject).stream().filter((task) -> task.key().equals(key)).findFirst().orElseThrow();
	}

	@Test
	void editions_live_side_by_side_and_survive_a_restart() throws IOException {
		copy(this.folder);
		String database = TestDatabase.create();
		Subject subject;
		String first;
		String second;
		try (ConfigurableApplicationContext context = SmallApplication.start(database, this.folder)) {
			Bundles bundles = context.getBean(Bundles.class);
			Processes processes = context.getBean(Processes.class);
			TreePlantings owner = context.getBean(TreePlantings.class);
			first = bundles.current("tree-planting").hash();
			assertThat(count(context, "act_re_deployment")).isOne();

			// Another language is no other edition.
			replace("checklists/tree-planting/1-plan.yaml", "title: {en: Plan}", "title: {en: Plan, fr: Planifier}");
			bundles.load(source());
			assertThat(bundles.current("tree-planting").hash()).isEqualTo(first);
			assertThat(bundles.get(first).definition().step("plan").title().in(Locale.FRENCH)).isEqualTo("Planifier");
			assertThat(count(context, "act_re_deployment")).isOne();

			subject = owner.add(first);
			processes.start(subject, first);
			processes.open(subject, "plan");

			// Another rule is, and another process too.
			replace("checklists/tree-planting/1-plan.yaml", "at-least: 10", "at-least: 12");
			replace("checklists/tree-planting/2-plant.yaml", "id: plant,", "id: plant-trees,");
			replace("checklists/tree-planting/2-plant.yaml", "task: plant", "task: plant-trees");
			replace("processes/tree-planting/step-2-plant.bpmn", "\"plant\"", "\"plant-trees\"");
			bundles.load(source());
			second = bundles.current("tree-planting").hash();
			assertThat(second).isNotEqualTo(first);
			assertThat(count(context, "act_re_deployment")).isEqualTo(2);
			assertThat(bundles.get(first).definition().step("plant").task("plant")).isPresent();
			Subject newer = owner.add(second);
			processes.start(newer, second);
			processes.open(newer, "plant");
			assertThat(processes.tasks(newer)).extracting(OpenTask::key).containsExactly("plant-trees");

			// A mistake changes nothing.
			replace("checklists/tree-planting/1-plan.yaml", "at-least: 12", "at-least: twelve");
			replace("processes/tree-planting/step-1-plan.bpmn", "supplier:budget", "gardener");
			assertThatExceptionOfType(BundlesRefused.class).isThrownBy(() -> bundles.load(source()))
				.satisfies((refused) -> assertThat(refused.findings()).hasSizeGreaterThanOrEqualTo(2));
			assertThat(bundles.current("tree-planting").hash()).isEqualTo(second);
			assertThat(count(context, "bundle")).isEqualTo(2);
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bundles.current("flowers"));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bundles.get("0000"));
			replace("checklists/tree-planting/1-plan.yaml", "at-least: twelve", "at-least: 12");
			replace("processes/tree-planting/step-1-plan.bpmn", "gardener", "supplier:budget");
		}
		try (ConfigurableApplicationContext context = SmallApplication.start(database, this.folder)) {
			Processes processes = context.getBean(Processes.class);
			TreePlantings owner = context.getBean(TreePlantings.class);
			assertThat(count(context, "act_re_deployment")).isEqualTo(2);
			assertThat(context.getBean(Bundles.class).current("tree-planting").hash()).isEqualTo(second);
			owner.again(subject, first,
					Map.of("plan", StepPhase.RUNNING, "plant", StepPhase.WAITING, "report", StepPhase.WAITING));
			for (String key : new String[] { "choose-site", "order-seedlings", "submit-plan" }) {
				assertThat(processes.complete(task(processes, subject, key).id(), ANA)).isTrue();
			}
			processes.decide(subject, "plan", ApprovalOutcome.APPROVED, ANA);
			assertThat(processes.tasks(subject)).extracting(OpenTask::key).containsExactly("plant");
		}
	}

	@Test
	void order_and_comments_are_no_other_edition_and_a_process_is() throws IOException {
		copy(this.folder);
		BundleHash hash = BundleHash.of(source().read().get(0));
		replace("checklists/tree-planting/cycle.yaml", "edition: 1\nofficial: false\n",
				"# A comment.\nofficial: false\nedition: 1\n");
		assertThat(BundleHash.of(source().read().get(0))).isEqualTo(hash);
		replace("checklists/tree-planting/cycle.yaml", "{en: Tree planting}", "{en: Planting of trees}");
		assertThat(BundleHash.of(source().read().get(0)).structure()).isEqualTo(hash.structure());
		assertThat(BundleHash.of(source().read().get(0)).texts()).isNotEqualTo(hash.texts());
		replace("processes/approval/officer.bpmn", "Decide alone", "Decide");
		assertThat(BundleHash.of(source().read().get(0)).structure()).isNotEqualTo(hash.structure());
	}

	@Test
	void a_folder_that_is_not_there_or_has_no_cycle_is_refused_with_its_name() {
		assertThatExceptionOfType(BundlesRefused.class)
			.isThrownBy(() -> new BundleSource(this.folder + "/none", this.folder + "/none").read())
			.withMessageContaining(this.folder + "/none")
			.withMessageContaining("hakbang.checklists");
		assertThatExceptionOfType(BundlesRefused.class)
			.isThrownBy(() -> new BundleSource("", this.folder.toString()).read())
			.withMessageContaining("cycle.yaml");
	}

	@Test
	void the_refusal_is_said_in_words_and_without_a_stack_trace() throws IOException {
		copy(this.folder);
		replace("processes/tree-planting/step-1-plan.bpmn", "supplier:budget", "gardener");
		BundlesRefused refused = new BundlesRefused(BundleChecks
			.check("tree-planting", source().read().get(0).checklists(), source().read().get(0).processes(),
					new Known(Set.of(), Set.of(), Set.of(), Set.of("budget")))
			.findings());
		assertThat(new BundlesRefusedAnalyzer().analyze(new IllegalStateException(refused)).getDescription())
			.contains("processes/tree-planting/step-1-plan.bpmn:")
			.contains("there is no role gardener")
			.doesNotContain("\tat ");
	}

}
