package org.hakbang.checklist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hakbang.audit.Trail;
import org.hakbang.checklist.Answers.Entry;
import org.hakbang.checklist.Indicator.Evidence;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class EvidencesTest {

	@Autowired
	Evidences evidences;

	@Autowired
	Answers answers;

	@Autowired
	Blobs blobs;

	@Autowired
	TestSubjects subjects;

	@Autowired
	TestPeople people;

	@Autowired
	JdbcClient database;

	@Autowired
	Trail trail;

	private Subject subject;

	private PersonId person;

	@BeforeEach
	void somewhere() {
		this.subject = this.subjects.in(Lgus.next());
		this.person = this.people.nobody("Marites Landicho");
	}

	@Test
	void a_document_is_kept_with_both_its_dates_and_what_it_stands_behind() throws IOException {
		byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());
		UUID id = add("order.pdf", content, null);

		assertThat(this.evidences.of(this.subject)).singleElement().satisfies((evidence) -> {
			assertThat(evidence.id()).isEqualTo(id);
			assertThat(evidence.name()).isEqualTo("order.pdf");
			assertThat(evidence.mediaType()).isEqualTo("application/pdf");
			assertThat(evidence.size()).isEqualTo(content.length);
			assertThat(evidence.version()).isEqualTo(1);
			assertThat(evidence.speaksOf()).isEqualTo("2026-06-30");
			assertThat(evidence.receivedAt()).isNotNull();
			assertThat(evidence.receivedBy()).isEqualTo(this.person);
			assertThat(evidence.indicators()).containsExactly("T1.1", "T1.2");
		});
		assertThat(bytes(this.evidences.of(this.subject).get(0))).isEqualTo(content);
	}

	@Test
	void a_large_file_is_kept_in_chunks_and_comes_back_whole() throws IOException {
		byte[] content = new byte[3 * Blobs.CHUNK + 17];
		new Random(7).nextBytes(content);
		byte[] head = SampleFiles.pdf(UUID.randomUUID().toString());
		System.arraycopy(head, 0, content, 0, head.length);
		add("large.pdf", content, null);

		EvidenceView kept = this.evidences.of(this.subject).get(0);
		assertThat(bytes(kept)).isEqualTo(content);
		assertThat(this.database.sql("select octet_length(bytes) from blob_chunk where sha256 = ? order by number")
			.param(kept.sha256())
			.query(Integer.class)
			.list()).containsExactly(Blobs.CHUNK, Blobs.CHUNK, Blobs.CHUNK, 17);
	}

	@Test
	void the_same_file_is_stored_once_even_if_many_send_it_at_once() throws Exception {
		byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			List<Future<UUID>> sent = new ArrayList<>();
			for (int index = 0; index < 4; index++) {
				Subject other = this.subjects.in(Lgus.next());
				Callable<UUID> sending = () -> ((Result.Done<UUID>) this.evidences.add(other, Set.of(),
						SampleFiles.upload("same.pdf", content), null, this.person, null, "file"))
					.value();
				sent.add(pool.submit(sending));
			}
			for (Future<UUID> each : sent) {
				assertThat(each.get()).isNotNull();
			}
		}
		finally {
			pool.shutdownNow();
		}
		add("again.pdf", content, null);
		String sha256 = this.evidences.of(this.subject).get(0).sha256();
		assertThat(count("select count(*) from blob where sha256 = ?", sha256)).isEqualTo(1);
		assertThat(count("select count(*) from blob_chunk where sha256 = ?", sha256)).isEqualTo(1);
		assertThat(count("select count(*) from evidence where sha256 = ?", sha256)).isEqualTo(5);
	}

	@Test
	void a_newer_version_takes_the_place_of_the_older_and_none_disappears() throws IOException {
		UUID first = add("table-2025.csv", SampleFiles.bytes("a,1\n"), null);
		UUID second = add("table-2026.csv", SampleFiles.bytes("a,2\n"), first);

		assertThat(this.evidences.of(this.subject)).extracting(EvidenceView::id).containsExactly(second, first);
		assertThat(this.evidences.of(this.subject)).extracting(EvidenceView::version).containsExactly(2, 1);
		assertThat(this.evidences.of(this.subject)).extracting(EvidenceView::supersededBy)
			.containsExactly(null, second);
		assertThat(this.evidences.of(this.subject).get(0).indicators()).containsExactly("T1.1", "T1.2");
		assertThat(this.evidences.add(this.subject, Set.of(), SampleFiles.upload("x.csv", SampleFiles.bytes("b\n")),
				null, this.person, first, "file"))
			.isEqualTo(Result.refused(Problem.of("file", "error.file-superseded", "table-2025.csv")));
	}

	@Test
	void a_document_of_another_subject_cannot_be_replaced() throws IOException {
		UUID theirs = add("theirs.pdf", SampleFiles.pdf("theirs"), null);
		this.subject = this.subjects.in(Lgus.next());

		assertThatThrownBy(() -> add("mine.pdf", SampleFiles.pdf("mine"), theirs)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.evidences.link(UUID.randomUUID(), Set.of("T1.1"))).isInstanceOf(NotFound.class);
	}

	@Test
	void what_needs_evidence_is_met_once_a_document_stands_behind_it() throws IOException {
		CycleDefinition cycle = Samples
			.cycle(Samples.of("T1.3", new Measure.YesNo(), new Rule.Equal("yes"), null, Evidence.REQUIRED));
		this.answers.save(this.subject, "bundle",
				List.of(new Entry("T1.3", 0, new Value.YesNo(true), null, "", null, this.person, null, this.person)));
		UUID id = add("order.pdf", SampleFiles.pdf("order"), null);
		assertThat(standing(cycle)).satisfies((standing) -> {
			assertThat(standing.state()).isEqualTo(State.NOT_MET);
			assertThat(standing.evidenceMissing()).isTrue();
		});

		this.evidences.link(id, Set.of("T1.3"));
		this.evidences.link(id, Set.of("T1.3"));

		assertThat(standing(cycle).state()).isEqualTo(State.MET);
		assertThat(standing(cycle).evidence()).extracting(EvidenceView::id).containsExactly(id);
		assertThat(this.trail.of(this.subject, null, 10)).extracting((line) -> line.entry().action())
			.containsExactly("evidence.linked", "evidence.added", "answer.saved");
	}

	@Test
	void a_refused_file_leaves_nothing_behind() throws IOException {
		Result<UUID> refused = this.evidences.add(this.subject, Set.of("T1.1"),
				SampleFiles.upload("page.html", SampleFiles.bytes("<html></html>")), null, this.person, null,
				"T1.files");

		assertThat(refused).isEqualTo(Result.refused(Problem.of("T1.files", "error.file-kind")));
		assertThat(this.evidences.of(this.subject)).isEmpty();
		assertThat(this.trail.of(this.subject, null, 10)).isEmpty();
	}

	private UUID add(String name, byte[] content, @Nullable UUID supersedes) throws IOException {
		Result<UUID> added = this.evidences.add(this.subject, (supersedes != null) ? Set.of() : List.of("T1.2", "T1.1"),
				SampleFiles.upload(name, content), LocalDate.of(2026, 6, 30), this.person, supersedes, "file");
		return ((Result.Done<UUID>) added).value();
	}

	private Standing standing(CycleDefinition cycle) {
		return this.answers
			.standings(cycle, Set.of("one"), this.subject,
					new TerritoryView(new TerritoryId("PH", "0403405000"), "city", "Calamba", null))
			.get(0);
	}

	private byte[] bytes(EvidenceView evidence) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.blobs.write(evidence.sha256(), out);
		return out.toByteArray();
	}

	private int count(String sql, String sha256) {
		return this.database.sql(sql).param(sha256).query(Integer.class).single();
	}

}
