package org.hakbang.demo;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.record.Records;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.PdfUa;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The record of a cycle of the story as a document, read back. */
@AppTest
class TheRecordTest {

	/** Two on a quiet machine; tests share theirs, and other work beside them. */
	private static final long MOST_MILLIS = 15_000;

	@Autowired
	Cycles cycles;

	@Autowired
	ActingAs acting;

	@Autowired
	TestPeople people;

	@Autowired
	Records records;

	@Autowired
	FurthestStory story;

	private PersonId reader;

	private CycleView cycle;

	@BeforeEach
	void letItHappen() {
		FurthestStory.Place place = this.story.tell(Lgus.next());
		this.reader = place.focalPoint();
		this.cycle = place.cycle();
	}

	@Test
	void it_holds_every_answer_document_and_decision_and_goes_to_nobody_else() throws IOException {
		print();
		long began = System.nanoTime();
		byte[] pdf = print();
		long millis = (System.nanoTime() - began) / 1_000_000;
		assertThat(PdfUa.violations(pdf)).as("against the rules of accessible documents").isEmpty();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
			assertThat(text).contains(this.cycle.territory().name(), "Working draft, not official",
					this.cycle.bundle().substring(0, 20));
			List<Standing> standings = this.acting.run(this.reader, () -> this.cycles.standings(this.cycle.id()));
			List<Standing> answered = standings.stream().filter((standing) -> standing.answer() != null).toList();
			assertThat(answered).hasSizeGreaterThan(40).allSatisfy((standing) -> {
				assertThat(text).contains(standing.indicator().code() + " ");
				for (EvidenceView paper : standing.evidence()) {
					assertThat(text).contains(paper.sha256().substring(0, 12));
				}
			});
			assertThat(text).contains(this.story.meetingPlaces().toArray(String[]::new));
			this.story.members().forEach((member) -> assertThat(text).contains(member + " ("));
			assertThat(text).contains(" for, ", " needed", "Roll:");
			assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(10);
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(document.getNumberOfPages()).isBetween(5, 60);
			assertThat(text).as("in the order in which it is read").contains("In the room); ");
			assertThat(text).contains("1 / " + document.getNumberOfPages());
			System.out.println("The record: " + document.getNumberOfPages() + " pages, " + pdf.length / 1024 + " KB, "
					+ millis + " ms");
		}
		assertThat(millis).isLessThan(MOST_MILLIS);
		PersonId stranger = this.people.with(Role.FOCAL_POINT, Lgus.next());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.acting.run(stranger, () -> this.records.pdf(this.cycle.id())));
	}

	private byte[] print() {
		return this.acting.run(this.reader, () -> this.records.pdf(this.cycle.id()));
	}

}
