package org.hakbang.demo;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.record.Records;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The record of a cycle of the story as a document, read back. */
@AppTest
class TheRecordTest {

	/** Two on a quiet machine; tests share theirs. */
	private static final long MOST_MILLIS = 8_000;

	@Autowired
	Cycles cycles;

	@Autowired
	CycleEvidence evidence;

	@Autowired
	Committees committees;

	@Autowired
	Meetings meetings;

	@Autowired
	Processes processes;

	@Autowired
	Territories territories;

	@Autowired
	ActingAs acting;

	@Autowired
	TestPeople people;

	@Autowired
	Records records;

	@Autowired
	Ids ids;

	@Autowired
	Clock clock;

	private final Story story = DemoLoader.read();

	private final Story.Cycle furthest = this.story.cycles()
		.stream()
		.max(Comparator.comparing((cycle) -> cycle.chapters().size()))
		.orElseThrow();

	private PersonId reader;

	private CycleView cycle;

	@BeforeEach
	void letItHappen() {
		TerritoryId lgu = Lgus.next();
		Map<String, PersonId> hands = new HashMap<>();
		this.furthest.hands().forEach((hand, email) -> {
			String[] parts = hand.split(":");
			hands.put(email,
					this.people.with(Role.ofKey(parts[0]).orElseThrow(), (parts.length > 1) ? parts[1] : null, lgu));
		});
		StoryTeller.Telling telling = new StoryTeller(this.cycles, this.committees,
				new StoryWork(this.cycles, this.evidence, this.processes, this.acting),
				new StoryMeeting(this.committees, this.meetings, this.acting, this.ids), this.territories, this.acting,
				this.ids, this.clock)
			.of(this.story,
					new Story.Cycle(lgu.key(), this.furthest.bundle(), this.furthest.years(), this.furthest.hands(),
							this.furthest.committee(), this.furthest.quorum(), this.furthest.seats(),
							this.furthest.answers(), this.furthest.chapters()),
					hands);
		this.furthest.chapters().forEach(telling::tell);
		this.reader = hands.get(this.furthest.hands().get(Role.FOCAL_POINT.key()));
		this.cycle = this.acting.run(this.reader, () -> this.cycles.of(lgu).get(0));
	}

	@Test
	void it_holds_every_answer_document_and_decision_and_goes_to_nobody_else() throws IOException {
		print();
		long began = System.nanoTime();
		byte[] pdf = print();
		long millis = (System.nanoTime() - began) / 1_000_000;
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
			this.furthest.chapters()
				.stream()
				.filter((chapter) -> chapter.deed() == Story.Deed.MEET)
				.forEach((chapter) -> assertThat(text).contains(chapter.form().get("place")));
			this.furthest.seats().forEach((seat) -> assertThat(text).contains(seat.get("personName") + " ("));
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
