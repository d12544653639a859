package org.hakbang.approval;

import java.util.List;
import java.util.Map;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.approval.CommitteeStory.Question;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told that a step has moved. */
@AppTest
class StepNewsTest {

	@Autowired
	CommitteeStory story;

	@Autowired
	JdbcClient database;

	@Test
	void a_submitted_step_is_told_to_the_secretary_and_a_decision_to_the_focal_points() {
		Cast cast = this.story.cast();
		PersonId colleague = this.story.people.withAccount(Role.FOCAL_POINT, cast.lgu());
		PersonId member = this.story.people.withAccount(Role.COMMITTEE_MEMBER, cast.lgu());
		Question question = this.story.question(cast);
		assertThat(told(cast.secretary())).containsExactly("step-submitted");
		assertThat(told(cast.focalPoint())).as("who submitted it").isEmpty();

		decide(cast, question, "returned", 1, 2);
		assertThat(told(cast.focalPoint())).containsExactly("step-returned");
		assertThat(told(colleague)).containsExactly("step-returned");
		assertThat(told(member)).isEmpty();
		assertThat(this.database.sql("select page from notice where recipient = ?")
			.param(colleague.value())
			.query(String.class)
			.single()).isEqualTo("/cycles/" + question.subject().id() + "/steps/" + question.step());
	}

	@Test
	void a_step_that_is_signed_off_is_told_and_whoever_records_it_is_not() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast);
		decide(cast, question, "approved", 3, 0);
		assertThat(told(cast.focalPoint())).containsExactly("step-signed-off");
		assertThat(told(cast.secretary())).containsExactly("step-submitted");
	}

	private void decide(Cast cast, Question question, String outcome, int inFavour, int against) {
		Map<String, List<String>> meeting = this.story.meeting(cast, 4);
		CommitteeStory.decided(meeting, question, outcome, inFavour, against, "Name the offices");
		CommitteeStory.done(this.story.record(cast, cast.secretary(), meeting));
	}

	private List<String> told(PersonId person) {
		return this.database.sql("select kind from notice where recipient = ? and kind like 'step-%' order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
