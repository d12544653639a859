package org.hakbang.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.approval.CommitteeStory.Question;
import org.hakbang.checklist.Approval;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.StepPhase;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
class MeetingsTest {

	@Autowired
	CommitteeStory story;

	@Autowired
	JdbcClient database;

	@Test
	void an_approved_step_is_signed_off_and_the_decision_stands_with_its_votes() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Map<String, List<String>> meeting = this.story.meeting(cast, 4);
		CommitteeStory.decided(meeting, question, "approved", 2, 1, "Well founded");
		UUID id = CommitteeStory.done(this.story.record(cast, cast.secretary(), meeting));
		ResolutionView resolution = this.story.resolutions.approval(question.subject(), question.step()).orElseThrow();
		assertThat(resolution.votesFor()).isEqualTo(2);
		assertThat(resolution.meeting()).isEqualTo(id);
		assertThat(resolution.decidedOn()).isEqualTo(this.story.today());
		assertThat(resolution.minutesAwaited()).isTrue();
		assertThat(this.story.processes.phases(question.subject())).containsEntry(question.step(),
				StepPhase.SIGNED_OFF);
		assertThat(actions(cast)).contains("committee.created", "seat.filled", "resolution.submitted",
				"meeting.recorded", "resolution.decided");
	}

	@Test
	void a_step_sent_back_is_worked_on_again_and_can_be_put_again() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Map<String, List<String>> meeting = this.story.meeting(cast, 4);
		CommitteeStory.decided(meeting, question, "returned", 1, 2, "");
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting))).as("what must change has to be said")
			.containsExactly("approval.meeting.reasons.missing");
		CommitteeStory.decided(meeting, question, "returned", 1, 2, "Name the offices");
		CommitteeStory.done(this.story.record(cast, cast.secretary(), meeting));
		assertThat(this.story.processes.tasks(question.subject())).noneMatch(OpenTask::approval).isNotEmpty();
		assertThat(this.story.resolutions.of(question.subject(), question.step()).get(0).reasons())
			.isEqualTo("Name the offices");
	}

	@Test
	void without_a_quorum_nothing_is_decided_but_the_meeting_can_be_recorded() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Map<String, List<String>> meeting = this.story.meeting(cast, 2);
		CommitteeStory.decided(meeting, question, "approved", 1, 0, "");
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting)))
			.containsExactly("approval.meeting.no-quorum");
		meeting.put("action", List.of("without-quorum"));
		UUID id = CommitteeStory.done(this.story.record(cast, cast.secretary(), meeting));
		MeetingView recorded = this.story.as.run(cast.secretary(), () -> this.story.meetings.get(cast.lgu(), id));
		assertThat(recorded.quorum()).isFalse();
		assertThat(recorded.items()).extracting(MeetingView.Item::verdict).containsExactly("put-off");
		assertThat(this.story.resolutions.of(question.subject(), question.step()).get(0).outcome()).isNull();
		assertThat(this.story.processes.tasks(question.subject())).anyMatch(OpenTask::approval);
	}

	@Test
	void a_meeting_with_a_quorum_is_not_recorded_as_one_without() {
		Cast cast = this.story.cast();
		Map<String, List<String>> meeting = this.story.meeting(cast, 3);
		meeting.put("action", List.of("without-quorum"));
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting)))
			.containsExactly("approval.meeting.quorum-is-met");
	}

	@Test
	void whoever_submitted_neither_votes_nor_counts() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		// Four of five came, one of them submitted: three of four may vote.
		Map<String, List<String>> meeting = this.story.meeting(cast, 4);
		CommitteeStory.decided(meeting, question, "approved", 4, 0, "");
		Result<UUID> refused = this.story.record(cast, cast.secretary(), meeting);
		assertThat(messages(refused)).containsExactly("approval.meeting.recused-voted");
		assertThat(((Result.Refused<UUID>) refused).problems().get(0).field())
			.isEqualTo("item." + question.id() + ".for");
		// Three of five are a quorum of the meeting, but two of four are none on this.
		meeting = this.story.meeting(cast, 3);
		CommitteeStory.decided(meeting, question, "approved", 2, 0, "");
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting)))
			.containsExactly("approval.meeting.no-quorum");
	}

	@Test
	void dates_that_cannot_be_and_votes_that_do_not_fit_are_refused_beside_their_fields() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Map<String, List<String>> meeting = this.story.meeting(cast, 5);
		CommitteeStory.decided(meeting, question, "approved", 1, 3, "");
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting)))
			.containsExactly("approval.meeting.did-not-pass");
		CommitteeStory.decided(meeting, question, "approved", 4, 0, "");
		meeting.put("date", List.of(this.story.today().plusDays(1).toString()));
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting))).contains("approval.date.future");
		meeting.put("date", List.of(this.story.today().minusDays(1).toString()));
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting)))
			.containsExactly("approval.meeting.before-submission");
		meeting.put("date", List.of("2026-02-31"));
		meeting.put("place", List.of(" "));
		meeting.remove("seat." + cast.seats().get(2));
		assertThat(messages(this.story.record(cast, cast.secretary(), meeting))).containsExactlyInAnyOrder(
				"approval.date.none", "approval.meeting.place.missing", "approval.meeting.seat.missing");
	}

	@Test
	void a_double_click_is_applied_once() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Map<String, List<String>> meeting = this.story.meeting(cast, 5);
		CommitteeStory.decided(meeting, question, "approved", 4, 0, "");
		List<Result<UUID>> both = atOnce(() -> this.story.record(cast, cast.secretary(), meeting),
				() -> this.story.record(cast, cast.secretary(), meeting));
		assertThat(both).allMatch((result) -> result instanceof Result.Done<UUID>);
		assertThat(both.get(0)).isEqualTo(both.get(1));
		assertThat(count("select count(*) from meeting m join committee c on c.id = m.committee where c.territory = ?",
				cast.lgu().code()))
			.isEqualTo(1);
	}

	@Test
	void of_two_secretaries_who_record_at_once_one_wins_and_the_other_is_told() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		PersonId other = this.story.people.with(Role.COMMITTEE_SECRETARY, cast.lgu());
		Map<String, List<String>> mine = this.story.meeting(cast, 5);
		CommitteeStory.decided(mine, question, "approved", 4, 0, "");
		Map<String, List<String>> theirs = this.story.meeting(cast, 5);
		CommitteeStory.decided(theirs, question, "returned", 0, 4, "Not yet");
		List<Result<UUID>> both = atOnce(() -> this.story.record(cast, cast.secretary(), mine),
				() -> this.story.record(cast, other, theirs));
		assertThat(both.stream().filter((result) -> result instanceof Result.Done<UUID>)).hasSize(1);
		assertThat(both.stream().filter((result) -> result instanceof Result.Refused<UUID>).flatMap(this::problems))
			.extracting(Problem::message)
			.containsExactly("approval.meeting.decided-meanwhile");
		assertThat(count("select count(*) from decision where resolution = ?", question.id().value())).isEqualTo(1);
	}

	@Test
	void minutes_may_come_later_and_only_as_a_pdf_or_a_photo() throws Exception {
		Cast cast = this.story.cast();
		UUID id = CommitteeStory.done(this.story.record(cast, cast.secretary(), this.story.meeting(cast, 5)));
		assertThat(messages(minutes(cast, id, "minutes.csv", "a,b"))).containsExactly("approval.paper.kind");
		CommitteeStory.done(minutes(cast, id, "minutes.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));
		MeetingView view = this.story.as.run(cast.secretary(), () -> this.story.meetings.get(cast.lgu(), id));
		assertThat(view.minutes()).isNotNull();
		CommitteeStory.done(minutes(cast, id, "again.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));
		assertThat(this.story.as.run(cast.secretary(), () -> this.story.meetings.get(cast.lgu(), id)).minutes())
			.as("the first stays")
			.isEqualTo(view.minutes());
	}

	@Test
	void only_the_secretary_of_this_territory_records() {
		Cast cast = this.story.cast();
		Cast elsewhere = this.story.cast();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.story.record(cast, elsewhere.secretary(), this.story.meeting(cast, 5)));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.story.record(cast, cast.focalPoint(), this.story.meeting(cast, 5)));
		Question foreign = this.story.question(elsewhere);
		Map<String, List<String>> meeting = this.story.meeting(cast, 5);
		CommitteeStory.decided(meeting, foreign, "approved", 4, 0, "");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.story.record(cast, cast.secretary(), meeting));
	}

	@Test
	void what_was_seen_and_decided_is_never_changed() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		Map<String, List<String>> meeting = this.story.meeting(cast, 5);
		CommitteeStory.decided(meeting, question, "approved", 4, 0, "");
		CommitteeStory.done(this.story.record(cast, cast.secretary(), meeting));
		for (String change : List.of("update resolution_snapshot set content = '{}' where resolution = ?",
				"update decision set outcome = 'returned' where resolution = ?",
				"delete from decision where resolution = ?", "update resolution set outcome = null where id = ?",
				"update resolution set run = 9 where id = ?", "delete from resolution where id = ?")) {
			assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.database.sql(change).param(question.id().value()).update());
		}
	}

	@Test
	void a_step_has_one_open_question_at_a_time() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		ResolutionView first = this.story.resolutions.of(question.subject(), question.step()).get(0);
		Result<ResolutionId> second = this.story.resolutions.submit(new Submission(question.subject(), cast.lgu(),
				question.step(), 1, 2, first.title(), new Approval.ByCommittee("cmd"), cast.focalPoint(), "{}"));
		assertThat(((Result.Refused<ResolutionId>) second).problems()).extracting(Problem::message)
			.containsExactly("approval.submit.open");
	}

	private Result<UUID> minutes(Cast cast, UUID meeting, String name, String content) {
		return this.story.as.run(cast.secretary(), () -> {
			try {
				return this.story.meetings.addMinutes(cast.lgu(), meeting, CommitteeStory.paper(name, content));
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
	}

	private List<String> messages(Result<UUID> result) {
		return problems(result).map(Problem::message).toList();
	}

	private Stream<Problem> problems(Result<UUID> result) {
		assertThat(result).isInstanceOf(Result.Refused.class);
		return ((Result.Refused<UUID>) result).problems().stream();
	}

	private List<String> actions(Cast cast) {
		return this.database.sql("select distinct action from trail where territory = ?")
			.param(cast.lgu().code())
			.query(String.class)
			.list();
	}

	private int count(String sql, Object param) {
		return this.database.sql(sql).param(param).query(Integer.class).single();
	}

	private static <T> List<T> atOnce(java.util.function.Supplier<T> one, java.util.function.Supplier<T> other) {
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			CompletableFuture<T> first = CompletableFuture.supplyAsync(one, two);
			CompletableFuture<T> second = CompletableFuture.supplyAsync(other, two);
			return List.of(first.join(), second.join());
		}
		finally {
			two.shutdown();
		}
	}

	@Test
	void a_committee_is_needed_before_anything_is_submitted_and_three_seats() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		ResolutionView first = this.story.resolutions.of(question.subject(), question.step()).get(0);
		Cast bare = new Cast(org.hakbang.testing.Lgus.next(), cast.focalPoint(), cast.secretary(), List.of());
		Result<ResolutionId> refused = this.story.resolutions.submit(new Submission(question.subject(), bare.lgu(),
				"elsewhere", 1, 1, first.title(), new Approval.ByCommittee("cmd"), cast.focalPoint(), "{}"));
		assertThat(((Result.Refused<ResolutionId>) refused).problems()).extracting(Problem::message)
			.containsExactly("approval.submit.no-committee");
		Map<String, String> ended = new HashMap<>(Map.of("to", "2026-01-06"));
		this.story.as.run(cast.secretary(),
				() -> cast.seats()
					.subList(2, 5)
					.forEach((seat) -> CommitteeStory
						.done(this.story.committees.endSeat(cast.lgu(), null, seat, Typed.of(ended)))));
		Result<ResolutionId> few = this.story.resolutions.submit(new Submission(question.subject(), cast.lgu(),
				"elsewhere", 1, 1, first.title(), new Approval.ByCommittee("cmd"), cast.focalPoint(), "{}"));
		assertThat(((Result.Refused<ResolutionId>) few).problems())
			.containsExactly(Problem.of("", "approval.submit.few-seats", 2, 3));
	}

}
