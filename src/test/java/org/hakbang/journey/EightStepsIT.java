package org.hakbang.journey;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.embedded.DatabaseOf;
import org.hakbang.testing.Installation;
import org.hakbang.testing.Page;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One city through its whole cycle, over HTTP and without JavaScript, by all the people
 * it takes: a step sent back, the machine failing in the middle, two reports of which one
 * is late, and the end.
 */
class EightStepsIT {

	private static final String CITY = "PH-0403405000";

	@TempDir
	Path folder;

	private Installation product;

	private Colleague marites;

	private Colleague joel;

	private String cycle;

	@Test
	void a_city_goes_through_its_whole_cycle() throws SQLException {
		try (Installation installation = Installation.in(this.folder.resolve("data"), Map.of())) {
			this.product = installation;
			try {
				journey();
			}
			catch (AssertionError | RuntimeException ex) {
				ex.addSuppressed(new AssertionError(
						installation.output().lines().filter((line) -> line.contains("ERROR")).toList().toString()));
				throw ex;
			}
		}
	}

	private void journey() throws SQLException {
		begin();
		List<String> steps = this.marites.visitor().see(this.cycle).document().select(".steps h3 a").eachAttr("href");
		assertThat(steps).hasSize(8);
		for (int i = 0; i < steps.size(); i++) {
			String step = steps.get(i);
			if (this.joel.visitor().see(step).has("main a[href$=/reporting]")) {
				everyQuarter(step);
			}
			if (i == 4) {
				askTheOffices();
			}
			work(step);
			if (i == 2) {
				decide("returned", "Goal four has no year.");
				assertThat(this.marites.visitor().see(step).text()).contains("Goal four has no year.");
				work(step);
			}
			if (i == 3) {
				this.product.kill();
				this.product.start();
			}
			decide("approved", "Accepted.");
			assertThat(this.marites.visitor().see(step).text()).contains("Signed off");
		}
		secondReportLate(steps.get(steps.size() - 1));
		close();
		assertRows();
	}

	/** One office answers on paper, one by a link; neither has an account. */
	private void askTheOffices() {
		Offices offices = new Offices(this.marites.visitor(), this.cycle);
		List<String> slips = offices.askAll();
		offices.takeInPaper(slips.get(0), "Arturo Magnaye", Book.on(today()));
		offices.takeInLink(slips.get(1), new Visitor(this.product.port()), "Leonora Ramos", Book.on(today()));
		Page sheet = this.marites.visitor().see(this.cycle + "/baseline");
		assertThat(sheet.text()).contains("Arturo Magnaye", "Leonora Ramos");
	}

	/**
	 * A quarter after the first one has passed, and more than the weeks that its report
	 * may take.
	 */
	private void secondReportLate(String step) {
		LocalDate ended = today().withDayOfMonth(1).plusMonths(6);
		this.product.later((int) today().until(ended.plusDays(45), ChronoUnit.DAYS));
		for (int seconds = 0; !this.marites.visitor().see(step).text().contains("Under way"); seconds++) {
			assertThat(seconds).as("seconds until the second report has begun").isLessThan(60);
			pause();
		}
		assertThat(this.marites.visitor().see(step).text()).contains("Report late, not submitted yet");
		work(step);
		decide("approved", "Late, but good.");
		assertThat(this.marites.visitor().see(step).text()).contains("Submitted in time", "Submitted late",
				"Signed off");
	}

	private static void pause() {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void close() {
		Page closed = this.marites.visitor()
			.see(this.cycle + "/close")
			.form("main form[action$=/close]")
			.fill("achieved", "Ninety families know their rights.")
			.fill("goesOn", "PESO keeps the desk.")
			.submit();
		assertThat(closed.text()).contains("Closed on", "Ninety families know their rights.", "PESO keeps the desk.");
		assertThat(this.marites.visitor().see(this.cycle + "/baseline").has("main .actions button")).isFalse();
	}

	private void begin() {
		TownHall hall = new TownHall(this.product, CITY);
		Visitor admin = hall.firstAdministrator();
		this.marites = new Colleague(hall.account(admin, "Marites Landicho", "focal-point", ""));
		this.joel = new Colleague(hall.account(this.marites.visitor(), "Joel Evangelista", "committee-secretary", ""));
		this.cycle = hall.open(this.marites.visitor(), today().getYear());
		hall.committee(this.joel.visitor(), today().toString(),
				List.of("Sangguniang Panlungsod:Teresita Aragon:chair", "PESO:Rodel Manalo:member",
						"Social Welfare Office:Grace Umali:member",
						"Migrants’ association in Milan:Aileen Dimaculangan:member"));
	}

	private LocalDate today() {
		return LocalDate.now(ZoneId.of("Asia/Manila")).plusDays(this.product.daysAhead());
	}

	/**
	 * Everybody finishes what their inbox holds, until the step stands before the
	 * committee.
	 */
	private void work(String step) {
		Book book = Book.on(today());
		for (int rounds = 0; !this.marites.visitor().see(step).text().contains("Waiting for the decision"); rounds++) {
			assertThat(rounds).as("rounds through the inboxes in " + step).isLessThan(12);
			for (Colleague colleague : List.of(this.marites, this.joel)) {
				colleague.finishAll(book);
			}
		}
	}

	/** The committee wants a report every quarter; Joel writes it down. */
	private void everyQuarter(String step) {
		Page recorded = this.joel.visitor()
			.see(step + "/reporting")
			.form("main form[action$=/reporting]")
			.fill("rhythm", "quarter")
			.fill("firstDay", today().withDayOfMonth(1).toString())
			.fill("decidedOn", today().toString())
			.submit();
		assertThat(recorded.text()).contains("Every quarter", "Being written");
	}

	private void decide(String decision, String reasons) {
		boolean approved = decision.equals("approved");
		Page recorded = new Meeting(this.joel.visitor(), CITY).record(4, today().toString(), decision, approved ? 4 : 0,
				approved ? 0 : 4, reasons);
		assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
	}

	/** Engine, domain and trail say the same. */
	private void assertRows() throws SQLException {
		String id = this.cycle.substring(this.cycle.lastIndexOf('/') + 1);
		try (Connection database = DatabaseOf.folder(this.product.folder())) {
			assertThat(column(database, "select distinct status from cycle_step where cycle = '" + id + "'"))
				.containsExactly("SIGNED_OFF");
			assertThat(column(database,
					"select number || ' ' || (submitted_on > due_on) from reporting_period where cycle = '" + id + "'"))
				.containsExactlyInAnyOrder("1 false", "2 true");
			assertThat(column(database,
					"select distinct p.name from answer a join person p on p.id = a.stated_by where a.subject_id = '"
							+ id + "' and a.stated_office is not null order by 1"))
				.containsExactly("Arturo Magnaye", "Leonora Ramos");
			assertThat(column(database, "select status from slip where cycle = '" + id + "' and status = 'accepted'"))
				.hasSize(2);
			assertThat(column(database, "select count(*) from act_ru_execution where business_key_ like '%" + id + "'"))
				.containsExactly("0");
			assertThat(column(database, "select count(*) from act_ru_incident")).containsExactly("0");
			assertThat(column(database,
					"select distinct name_ from act_hi_varinst where name_ not in ('step', 'resolutionId', 'seat', 'outcome')"))
				.isEmpty();
			assertThat(column(database, "select count(*) from act_ru_variable where type_ = 'serializable'"))
				.containsExactly("0");
			assertThat(column(database, "select count(*) from trail where fields::text ~ 'Marites|Goal four|Ninety'"))
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
