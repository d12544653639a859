package org.hakbang.cycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.hakbang.audit.Trail;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.State;
import org.hakbang.checklist.Sending;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** M5.2 accepts a signed request for the coming budget until that budget is in force. */
@MovingTimeTest
class AlternativesTest {

	private static final String CODE = "M5.2";

	private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

	private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs as;

	@Autowired
	Cycles cycles;

	@Autowired
	CycleEvidence evidence;

	@Autowired
	Chores chores;

	@Autowired
	Trail trail;

	@Autowired
	JdbcClient database;

	PersonId focalPoint;

	CycleId cycle;

	@BeforeEach
	void open() {
		this.clock.to(LocalDate.of(2026, 11, 24), MANILA);
		TerritoryId lgu = Lgus.next("city");
		this.focalPoint = this.people.withAccount(Role.FOCAL_POINT, lgu);
		this.cycle = this.as.run(this.focalPoint,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2026, 2028)).value());
	}

	@Test
	void it_counts_up_to_and_with_the_day_of_the_event() {
		request("");
		assertThat(standing().state()).isEqualTo(State.MET);
		assertThat(standing().provisionalUntil()).isEqualTo(NEW_YEAR);
		this.clock.to(NEW_YEAR.atTime(23, 59).atZone(MANILA).toInstant());
		assertThat(standing().provisional()).isTrue();
		// Still New Year in UTC, the second of January in Manila.
		this.clock.to(Instant.parse("2027-01-01T16:01:00Z"));
		assertThat(standing().ranOut()).isTrue();
		assertThat(standing().state()).isEqualTo(State.NOT_MET);
		assertThat(standing().provisionalUntil()).isEqualTo(NEW_YEAR);
	}

	@Test
	void the_day_it_speaks_of_decides_which_event_is_meant() {
		request("2025-12-31");
		assertThat(standing().ranOut()).isTrue();
		assertThat(standing().provisionalUntil()).isEqualTo(LocalDate.of(2026, 1, 1));
	}

	@Test
	void without_its_document_it_is_not_accepted_at_all() {
		answer(Map.of(CODE + ".alternative", List.of("signed-request")));
		assertThat(standing().evidenceMissing()).isTrue();
		assertThat(standing().provisionalUntil()).isNull();
	}

	@Test
	void when_the_day_has_passed_the_focal_point_is_told_once() throws SQLException {
		request("");
		this.chores.run("alternatives");
		assertThat(notices()).isEmpty();
		int before = met();

		this.clock.to(NEW_YEAR.plusDays(1), MANILA);
		this.chores.run("alternatives");
		assertThat(notices()).containsExactly("/cycles/" + this.cycle + "/indicators/" + CODE);
		assertThat(met()).isEqualTo(before - 1);
		assertThat(ranOut()).isEqualTo(1);

		this.chores.run("alternatives");
		this.clock.to(NEW_YEAR.plusDays(2), MANILA);
		this.chores.run("alternatives");
		assertThat(notices()).hasSize(1);
		assertThat(ranOut()).isEqualTo(1);
	}

	@Test
	void whoever_has_answered_anew_is_not_told() throws SQLException {
		request("");
		answer(Map.of(CODE + ".base", List.of("1"), CODE + ".currency", List.of("PHP"), CODE + ".value",
				List.of("200000")));
		this.clock.to(NEW_YEAR.plusDays(1), MANILA);
		this.chores.run("alternatives");
		assertThat(standing().state()).isEqualTo(State.MET);
		assertThat(standing().provisionalUntil()).isNull();
		assertThat(notices()).isEmpty();
	}

	@Test
	void whoever_enters_what_counts_no_longer_sees_it_and_is_not_told() throws SQLException {
		request("2025-12-31");
		this.clock.to(LocalDate.of(2026, 11, 25), MANILA);
		this.chores.run("alternatives");
		assertThat(notices()).isEmpty();
	}

	@Test
	void the_pages_say_until_when_and_that_it_is_over() {
		request("");
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(this.focalPoint), TestPeople.PASSWORD);
		String indicator = "/cycles/" + this.cycle + "/indicators/" + CODE;
		assertThat(visitor.see(indicator).text()).contains("Accepted for now", "Accepted until 1 January 2027",
				"After that it is asked again:");
		assertThat(visitor.see("/cycles/" + this.cycle + "/steps/funds").text())
			.contains("Accepted until 1 January 2027");
		assertThat(visitor.see("/cycles/" + this.cycle + "/baseline").text()).contains("Accepted until 1 January 2027");
		this.clock.to(NEW_YEAR.plusDays(1), MANILA);
		assertThat(visitor.see(indicator).text()).contains("Not yet met",
				"What was accepted instead counted until 1 January 2027", "It is asked again:");
	}

	@Test
	void the_last_day_stands_among_the_next_dates() {
		request("");
		List<NextDate> dates = this.as.run(this.focalPoint, () -> this.cycles.dates(this.cycle));
		assertThat(dates).isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()));
		assertThat(dates).filteredOn((date) -> date.kind() == NextDate.Kind.PROVISIONAL)
			.singleElement()
			.satisfies((date) -> {
				assertThat(date.on()).isEqualTo(NEW_YEAR);
				assertThat(date.title().in(java.util.Locale.ENGLISH)).startsWith(CODE + " ");
				assertThat(date.page()).isEqualTo("/cycles/" + this.cycle + "/indicators/" + CODE);
			});
		assertThat(dates).filteredOn((date) -> date.kind() == NextDate.Kind.PLANNING)
			.extracting(NextDate::on)
			.containsExactly(NEW_YEAR, LocalDate.of(2027, 6, 30), LocalDate.of(2027, 6, 30),
					LocalDate.of(2027, 10, 16));
		assertThat(dates).filteredOn((date) -> date.kind() == NextDate.Kind.PLANNING_BEGINS)
			.extracting(NextDate::on)
			.containsOnly(LocalDate.of(2027, 5, 1));
		assertThat(dates).filteredOn((date) -> date.kind() == NextDate.Kind.TASK)
			.isNotEmpty()
			.allSatisfy((date) -> assertThat(date.page()).startsWith("/tasks/"));
	}

	private void request(String speaksOf) {
		answer(Map.of(CODE + ".alternative", List.of("signed-request"), CODE + ".speaksOf", List.of(speaksOf)));
		byte[] bytes = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		this.as.run(this.focalPoint, () -> {
			try {
				assertThat(
						this.evidence.add(this.cycle, new Sending("f", List.of(new Pdf(bytes)), List.of(CODE), "", ""))
							.problems())
					.isEmpty();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private void answer(Map<String, List<String>> fields) {
		assertThat(this.as.run(this.focalPoint, () -> this.cycles.answer(this.cycle, List.of(CODE), fields)))
			.isInstanceOf(Finishing.Done.class);
	}

	private Standing standing() {
		return this.as.run(this.focalPoint, () -> this.cycles.standing(this.cycle, CODE));
	}

	private int met() {
		return this.database.sql("select sum(required_met) from step_progress where cycle = ?")
			.param(this.cycle.value())
			.query(Integer.class)
			.single();
	}

	private List<String> notices() {
		return this.database.sql("select page from notice where recipient = ? and kind = 'alternative-ran-out'")
			.param(this.focalPoint.value())
			.query(String.class)
			.list();
	}

	private long ranOut() {
		return this.trail.of(this.cycle.subject(), null, 100)
			.stream()
			.filter((line) -> line.entry().action().equals("answer.ran-out"))
			.count();
	}

	private record Pdf(byte[] bytes) implements Upload {

		@Override
		public String name() {
			return "request.pdf";
		}

		@Override
		public long size() {
			return this.bytes.length;
		}

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(this.bytes);
		}

	}

}
