package org.hakbang.approval;

import java.util.Locale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.approval.CommitteeStory.Cast;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.TestSubjects;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What an officer saw and wrote about a confidential subject. */
@AppTest
class ConfidentialResolutionTest {

	private static final String CONTENT = "{\"indicators\":[{\"code\":\"A1\",\"note\":\"Khady Ba is afraid of him\"}]}";

	@Autowired
	CommitteeStory story;

	@Autowired
	ResolutionRepository repository;

	@Autowired
	Evidences evidences;

	@Autowired
	TestSubjects subjects;

	@Autowired
	Vaults vaults;

	@Autowired
	WholeDatabase whole;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void it_is_read_as_it_was_until_the_vault_is_shredded_and_stands_nowhere_in_clear() throws Exception {
		Cast cast = this.story.cast();
		Subject subject = this.subjects.confidentialIn(cast.lgu());
		UUID id = CommitteeStory
			.done(this.story.resolutions.submit(new Submission(subject, cast.lgu(), "one", 1, 1,
					new Text(Map.of("en", "One")), new Approval.ByOfficer("desk-officer"), cast.focalPoint(), CONTENT)))
			.value();
		CommitteeStory.done(this.evidences.add(ResolutionSubjects.subject(id), Set.of(),
				CommitteeStory.paper("signed for Khady Ba.pdf", "%PDF-1.4\nKhady Ba signed\n%%EOF\n"), null,
				cast.focalPoint(), null, "scan"));
		this.transaction.executeWithoutResult((status) -> this.repository
			.decide(new DecisionRow(id, "returned", LocalDate.of(2026, 11, 2), "Ask Khady Ba once more", null,
					cast.focalPoint(), "Khady Ba 4", null, cast.focalPoint(), Instant.parse("2026-11-02T01:00:00Z"))));

		assertThat(this.whole.places("Khady Ba")).isEmpty();
		assertThat(this.repository.content(id)).isEqualTo(CONTENT);
		assertThat(this.repository.decision(id).orElseThrow().number()).isEqualTo("Khady Ba 4");
		assertThat(this.repository.view(id).orElseThrow().reasons()).isEqualTo("Ask Khady Ba once more");
		assertThat(this.repository.view(id).orElseThrow().sha256()).isNotEqualTo(CanonicalJson.sha256(CONTENT));

		this.vaults.shred(this.subjects.vault(subject).orElseThrow());

		assertThat(Seen.of(this.repository.content(id), Locale.ENGLISH).indicators()).isEmpty();
		assertThat(this.repository.view(id).orElseThrow().reasons()).isEqualTo("(erased)");
		assertThat(this.repository.decision(id).orElseThrow().outcome()).isEqualTo("returned");
	}

}
