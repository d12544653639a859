package org.hakbang.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.embedded.DatabaseOf;
import org.hakbang.testing.Form;
import org.hakbang.testing.Installation;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One city from an empty installation to the sign-off of its first two steps, over HTTP,
 * by all the people it takes, on paper and on screen; sent back once, once without
 * quorum, and with the machine failing in between.
 */
class FirstTwoStepsIT {

	private static final String CITY = "PH-0403405000";

	/** Today in the city, whose clock the product goes by. */
	private final String today = LocalDate.now(ZoneId.of("Asia/Manila")).toString();

	@TempDir
	Path folder;

	private Installation product;

	private TownHall hall;

	@Test
	void a_city_signs_off_its_first_two_steps() throws SQLException {
		try (Installation installation = Installation.in(this.folder.resolve("data"), Map.of())) {
			this.product = installation;
			try {
				journey();
			}
			catch (AssertionError | RuntimeException ex) {
				// What went wrong inside stands in the product's own words only.
				ex.addSuppressed(new AssertionError(problems()));
				throw ex;
			}
		}
	}

	private void journey() throws SQLException {
		this.hall = new TownHall(this.product, CITY);
		Visitor admin = this.hall.firstAdministrator();
		Colleague marites = new Colleague(this.hall.account(admin, "Marites Landicho", "focal-point", ""));
		Visitor joel = this.hall.account(marites.visitor(), "Joel Evangelista", "committee-secretary", "");
		this.hall.note(marites.visitor(), "Nenita Cruz", "hr");

		String cycle = open(marites.visitor());
		baseline(marites.visitor(), cycle);
		prepare(marites, joel, cycle);
		decideOnTheFirstStep(marites, joel, cycle);
		situationer(marites, joel, cycle);

		assertEverybodySees(cycle, marites.visitor(), joel);
		assertRows(cycle);
	}

	private String problems() {
		return this.product.output().lines().filter((line) -> line.contains("ERROR")).toList().toString();
	}

	private String open(Visitor marites) {
		assertThat(marites.see("/territories/" + CITY).text()).contains("City of Calamba");
		Page refused = marites.see("/territories/" + CITY + "/cycles/new")
			.form("main form")
			.fill("toYear", "1900")
			.submit();
		assertThat(refused.has(".errors")).isTrue();
		assertThat(refused.form("main form").value("toYear")).isEqualTo("1900");
		return this.hall.open(marites, Integer.parseInt(this.today.substring(0, 4)));
	}

	/**
	 * Taking stock: an answer that somebody else stated, with its paper, and one of the
	 * second step.
	 */
	private void baseline(Visitor marites, String cycle) {
		Form sheet = marites.see(cycle + "/baseline").form("main form[enctype]");
		Colleague.answer(sheet, "M1.1", Map.of("value", List.of("yes"), "statedBy", List.of("other"), "statedByName",
				List.of("Rodel Manalo"), "statedByOffice", List.of("hr")));
		sheet.attach("M1.1.evidence.files", "office order.pdf", Colleague.PAPER);
		Colleague.answer(sheet, "M2.8", Map.of("part.surveys", List.of("1"), "part.focus-groups", List.of("0")));
		Page saved = sheet.submit();
		assertThat(saved.status()).as(saved.text()).isEqualTo(200);
		Page indicator = marites.see(cycle + "/indicators/M1.1");
		assertThat(indicator.text()).contains("Rodel Manalo").contains("Marites Landicho").contains("office order.pdf");
	}

	private void prepare(Colleague marites, Visitor joel, String cycle) {
		// What was met at the baseline waits in its task and is not asked again.
		assertThat(marites.form(marites.task("Name the focal point")).value("M1.1.value")).isEqualTo("yes");
		marites.finish("Name the focal point", Map.of());
		marites.finish("Win the local chief executive’s endorsement",
				Map.of("M1.2", Map.of("value", List.of(this.today))));
		marites.finish("Obtain a legal basis", Map.of("M1.3", Map.of("value", List.of("executive-order"))));
		marites.finish("Map the actors", Map.of("M1.6", Map.of("value", List.of("complete"))));
		champions(marites);
		marites.finish("Orient the key offices",
				Map.of("M1.7", Map.of("item", List.of("planning", "social-welfare", "budget", "peso"))));
		marites.finish("Write the follow-up plan", Map.of("M1.9", Map.of("value", List.of("partial"))));
		committee(new Colleague(joel));
		assertThat(marites.visitor().see(cycle).text()).contains("Check and submit the step");
		marites.finish("Check and submit the step", Map.of());
		assertThat(marites.visitor().see(cycle).text()).contains("Waiting for the decision");
	}

	/**
	 * A draft keeps what is wrong; finishing says so beside the field and keeps it too.
	 */
	private static void champions(Colleague marites) {
		String task = marites.task("Find champions");
		Form wrong = marites.form(task)
			.fill("M1.8.part.champions", "many")
			.fill("M1.8.part.with-migrant-background", "2");
		wrong.press("button[name=draft]");
		assertThat(marites.form(task).value("M1.8.part.champions")).isEqualTo("many");
		Page refused = marites.form(task).press(".actions .btn:not([name])");
		assertThat(refused.has(".errors a[href='#M1.8.part.champions']")).isTrue();
		assertThat(refused.form("main form[enctype]").value("M1.8.part.with-migrant-background")).isEqualTo("2");
		marites.finish("Find champions",
				Map.of("M1.8", Map.of("part.champions", List.of("3"), "part.with-migrant-background", List.of("2"))));
		// A colleague who still has the page open is told so plainly.
		assertThat(marites.visitor().see(task).text()).contains("Marites Landicho");
	}

	private void committee(Colleague joel) {
		Page early = joel.form(joel.task("Constitute the committee"))
			.fill("M1.4.value", "yes")
			.fill("M1.5.value", "40")
			.press(".actions .btn:not([name])");
		assertThat(early.has(".errors")).as(early.text()).isTrue();
		this.hall.committee(joel.visitor(), this.today,
				List.of("Sangguniang Panlungsod:Teresita Aragon:chair", "PESO:Rodel Manalo:member",
						"Social Welfare Office:Grace Umali:member", "Focal point:Marites Landicho:member",
						"Migrants' association in Milan:Aileen Dimaculangan:member"));
		joel.finish("Constitute the committee",
				Map.of("M1.4", Map.of("value", List.of("yes")), "M1.5", Map.of("value", List.of("20"))));
	}

	private void decideOnTheFirstStep(Colleague marites, Visitor joel, String cycle) {
		Meeting meeting = new Meeting(joel, CITY);
		Page short_ = meeting.record(2, this.today, "approved", 2, 0, "");
		assertThat(short_.status()).isEqualTo(422);
		assertThat(short_.text()).containsIgnoringCase("quorum");
		short_.form("main form[enctype]").press("button[value=without-quorum]");
		assertThat(marites.visitor().see(cycle).text()).contains("Waiting for the decision");

		this.product.kill();
		this.product.start();

		Page returned = meeting.record(5, this.today, "returned", 1, 3, "The order must name the members.");
		assertThat(returned.status()).as(returned.text()).isEqualTo(200);
		assertThat(marites.visitor().see(cycle).text()).contains("Returned");
		assertThat(marites.visitor().see(marites.task("Check and submit the step")).text())
			.contains("The order must name the members.");
		marites.finish("Check and submit the step", Map.of());

		Page recused = meeting.record(5, this.today, "approved", 5, 0, "");
		assertThat(recused.status()).as("five of five voted, but one is recused").isEqualTo(422);
		Page approved = meeting.record(5, this.today, "approved", 4, 0, "Accepted.");
		assertThat(approved.status()).as(approved.text()).isEqualTo(200);
		assertThat(marites.visitor().see(cycle).text()).contains("Signed off");
	}

	private void situationer(Colleague marites, Visitor joel, String cycle) {
		marites.finish("Gather stocks and flows",
				Map.of("M2.3", Map.of("value", List.of("partial"), "speaksOf", List.of("2026-06-30")), "M2.4",
						Map.of("item", List.of("sex", "age")), "M2.5", Map.of("value", List.of("81"))));
		marites.finish("Review existing measures", Map.of("M2.6", Map.of("alternative", List.of("none-found"))));
		marites.finish("Hold a survey and focus groups",
				Map.of("M2.8", Map.of("part.surveys", List.of("1"), "part.focus-groups", List.of("2"))));
		marites.finish("Describe costs and contributions", Map.of("M2.7", Map.of("value", List.of("both"))));
		marites.finish("Add migration questions to the survey",
				Map.of("M2.9", Map.of("na", List.of("on"), "reason", List.of("The round of 2024 is closed."))));
		marites.finish("Write the situationer and submit it", Map.of("M2.2", Map.of("value", List.of("5"))));
		new Meeting(joel, CITY).record(4, this.today, "approved", 3, 0, "The figures are accepted for planning.");
		assertThat(marites.visitor().see(cycle + "/steps/situationer").text()).contains("Signed off");
	}

	private void assertEverybodySees(String cycle, Visitor... people) {
		for (Visitor person : people) {
			assertThat(person.see(cycle).document().select(".steps .s-done")).hasSize(2);
			assertThat(person.see(cycle + "/trail").text()).contains("Marites Landicho").contains("Joel Evangelista");
		}
		Visitor stranger = new Visitor(this.product.port());
		assertThat(stranger.see(cycle).address().getPath()).startsWith("/sign-in");
	}

	/** Engine, domain and trail say the same. */
	private void assertRows(String cycle) throws SQLException {
		String id = cycle.substring(cycle.lastIndexOf('/') + 1);
		try (Connection database = DatabaseOf.folder(this.product.folder())) {
			assertThat(column(database,
					"select status from cycle_step where cycle = '" + id
							+ "' and status <> 'WAITING' order by settled_at nulls last"))
				.containsExactly("SIGNED_OFF", "SIGNED_OFF", "RUNNING");
			assertThat(column(database,
					"select to_status from step_transition where cycle = '" + id
							+ "' and step = 'prepare' order by id"))
				.containsExactly("WAITING", "RUNNING", "SUBMITTED", "RETURNED", "SUBMITTED", "SIGNED_OFF");
			assertThat(column(database,
					"select act_id_ from act_ru_execution where act_id_ like 'signed-off-%' order by 1"))
				.containsExactly("signed-off-prepare", "signed-off-situationer");
			assertThat(column(database, "select count(*) from act_ru_incident")).containsExactly("0");
			assertThat(column(database,
					"select distinct name_ from act_hi_varinst where name_ not in ('step', 'resolutionId', 'seat', 'outcome')"))
				.isEmpty();
			assertThat(column(database,
					"select max(version) from answer where subject_id = '" + id + "' and indicator = 'M2.8'"))
				.containsExactly("2");
			assertThat(column(database, "select outcome from decision order by recorded_at"))
				.containsExactly("returned", "approved", "approved");
			List<String> trail = column(database,
					"select action from trail where subject_id = '" + id + "' order by id");
			assertThat(trail).startsWith("cycle.opened", "step.running")
				.contains("answer.saved", "evidence.added", "task.finished", "step.returned", "step.signed-off");
			assertThat(trail.stream().filter("step.signed-off"::equals)).hasSize(2);
			assertThat(column(database, "select count(*) from trail where fields::text like '%Marites%'"))
				.containsExactly("0");
		}
	}

	private static List<String> column(Connection database, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

}
