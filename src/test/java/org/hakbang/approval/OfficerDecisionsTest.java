package org.hakbang.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.approval.CommitteeStory.Question;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Evidences.Upload;
import org.hakbang.engine.StepPhase;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@AppTest
class OfficerDecisionsTest {

	private static final Approval BY_MAYOR = new Approval.ByOfficer("local-chief-executive");

	private static final Upload SCAN = CommitteeStory.paper("signed.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

	@Autowired
	CommitteeStory story;

	@Autowired
	ResolutionPages pages;

	@Test
	void the_officer_decides_once_and_another_click_changes_nothing() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast, BY_MAYOR);
		PersonId mayor = this.story.people.with(Role.LOCAL_CHIEF_EXECUTIVE, cast.lgu());
		CommitteeStory.done(decide(mayor, question, Map.of("decision", "approved")));
		CommitteeStory.done(decide(mayor, question, Map.of("decision", "approved")));
		assertThat(messages(decide(mayor, question, Map.of("decision", "returned", "reasons", "No"))))
			.isEqualTo("approval.officer.decided-meanwhile");
		assertThat(this.story.processes.phases(question.subject())).containsEntry(question.step(),
				StepPhase.SIGNED_OFF);
	}

	@Test
	void nobody_decides_their_own_submission() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast, BY_MAYOR);
		this.story.people.grant(cast.focalPoint(), Role.LOCAL_CHIEF_EXECUTIVE, null, cast.lgu());
		assertThat(messages(decide(cast.focalPoint(), question, Map.of("decision", "approved"))))
			.isEqualTo("approval.officer.own");
		assertThat(messages(paper(cast.focalPoint(), question, Map.of("decision", "approved", "signatory",
				cast.focalPoint().toString(), "date", this.story.today().toString()), SCAN)))
			.isEqualTo("approval.officer.own-paper");
		assertThat(messages(paper(cast.focalPoint(), question,
				Map.of("decision", "approved", "signatory", cast.focalPoint().toString().toUpperCase(Locale.ROOT),
						"date", this.story.today().toString()),
				SCAN)))
			.as("the same id in capitals")
			.isEqualTo("approval.officer.own-paper");
	}

	@Test
	void who_does_not_hold_the_role_does_not_decide() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast, BY_MAYOR);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> decide(cast.secretary(), question, Map.of("decision", "approved")));
	}

	@Test
	void what_was_signed_on_paper_says_who_signed_and_who_entered_it() {
		Cast cast = this.story.cast();
		Question question = this.story.question(cast, BY_MAYOR);
		Map<String, String> signed = Map.of("decision", "returned", "reasons", "Add the order", "signatory", "other",
				"name", "Roseller Rizal", "date", this.story.today().toString(), "number", "Memo 4");
		assertThat(messages(paper(cast.secretary(), question, signed, null)))
			.isEqualTo("approval.officer.scan.missing");
		CommitteeStory.done(paper(cast.secretary(), question, signed, SCAN));
		ResolutionPage page = this.story.as.run(cast.secretary(), () -> this.pages.get(question.id()));
		ResolutionPage.Decision decision = page.decision();
		assertThat(decision).isNotNull();
		assertThat(decision.signatory()).isEqualTo("Roseller Rizal");
		assertThat(decision.recordedBy()).startsWith("committee-secretary");
		assertThat(decision.paper()).isTrue();
		assertThat(decision.number()).isEqualTo("Memo 4");
	}

	private Result<ResolutionId> decide(PersonId by, Question question, Map<String, String> fields) {
		return this.story.as.run(by, () -> this.story.officers.decide(question.id(), Typed.of(fields)));
	}

	private Result<ResolutionId> paper(PersonId by, Question question, Map<String, String> fields, Upload scan) {
		return this.story.as.run(by, () -> {
			try {
				return this.story.officers.recordPaper(question.id(), Typed.of(fields), scan);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static String messages(Result<ResolutionId> result) {
		return ((Result.Refused<ResolutionId>) result).problems().stream().map(Problem::message).findFirst().orElse("");
	}

}
