package org.hakbang.approval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.approval.CommitteeStory.Question;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a form carries unseen can be changed by whoever sends it. */
@AppTest
class HiddenFieldsTest {

	@Autowired
	CommitteeStory story;

	@Autowired
	JdbcClient database;

	@Test
	void the_id_of_a_seat_of_another_committee_fills_nothing_and_leaves_that_seat_as_it_is() {
		Cast theirs = this.story.cast();
		Cast mine = this.story.cast();
		UUID seat = theirs.seats().get(4);
		this.story.as.run(theirs.secretary(), () -> CommitteeStory
			.done(this.story.committees.endSeat(theirs.lgu(), null, seat, Typed.of(Map.of("to", "2026-02-01")))));
		Map<String, String> form = Map.of("seat", seat.toString(), "label", "Office", "person", "other", "personName",
				"Somebody Else", "function", "member", "from", "2026-01-05");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.story.as.run(mine.secretary(),
				() -> this.story.committees.fillSeat(mine.lgu(), null, Typed.of(form))));
		assertThat(this.database.sql("select valid_to from committee_seat where id = ?")
			.param(seat)
			.query(LocalDate.class)
			.single()).isEqualTo("2026-02-01");
	}

	@Test
	void who_submitted_a_step_records_its_decision_only_with_the_signed_minutes() throws IOException {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		this.story.people.grant(cast.focalPoint(), Role.COMMITTEE_SECRETARY, null, cast.lgu());
		Map<String, List<String>> meeting = new HashMap<>(this.story.meeting(cast, 5));
		CommitteeStory.decided(meeting, question, "approved", 4, 0, "");
		Result<UUID> alone = this.story.record(cast, cast.focalPoint(), meeting);
		assertThat(((Result.Refused<UUID>) alone).problems()).extracting(Problem::message)
			.containsExactly("approval.meeting.minutes.own");
		SignedBy minutes = () -> this.story.meetings.record(cast.lgu(), null, new Typed(meeting),
				CommitteeStory.paper("minutes.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));
		CommitteeStory.done(this.story.as.run(cast.focalPoint(), minutes::recorded));
	}

	/** Recording reads a file. */
	private interface SignedBy {

		Result<UUID> record() throws IOException;

		default Result<UUID> recorded() {
			try {
				return record();
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

	}

}
