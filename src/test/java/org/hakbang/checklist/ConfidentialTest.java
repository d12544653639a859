package org.hakbang.checklist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.checklist.Answers.Entry;
import org.hakbang.checklist.Answers.Saving;
import org.hakbang.identity.Role;
import org.hakbang.privacy.SealBroken;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.Sha256;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.hakbang.testing.WholeDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What hangs on a confidential subject is read as ever, and stands nowhere in clear. */
@AppTest
class ConfidentialTest {

	private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

	private final TerritoryId place = Lgus.next();

	@LocalServerPort
	int port;

	@Autowired
	Answers answers;

	@Autowired
	Evidences evidences;

	@Autowired
	HeldFiles files;

	@Autowired
	Drafts drafts;

	@Autowired
	Blobs blobs;

	@Autowired
	Vaults vaults;

	@Autowired
	Trail trail;

	@Autowired
	TestSubjects subjects;

	@Autowired
	TestPeople people;

	@Autowired
	WholeDatabase whole;

	@Autowired
	JdbcClient database;

	private Subject subject;

	private PersonId person;

	@BeforeEach
	void somebody_s_case() {
		this.subject = this.subjects.confidentialIn(this.place);
		this.person = this.people.nobody("Rowena Castillo");
	}

	@Test
	void no_word_of_a_person_stands_in_clear_anywhere() throws IOException {
		byte[] paper = large("Fatimata Sow-Kane of Quxdiawaye");
		answer("T1.1", 0, "Her brother Serigne Mbaye objects");
		save(entry("T1.2", 0, null, "She lives with Pape Ndour", "", this.person));
		UUID first = add("Passport Fatimata Sow-Kane.pdf", paper);
		add("Passport Fatimata Sow-Kane 2.pdf", SampleFiles.pdf("Fatimata Sow-Kane again"), first);
		this.drafts.save(this.person, this.subject, "task-7", Map.of("T1.1.note", List.of("Ousmane Diatta called")),
				NOW);
		this.drafts.copy(this.subject, "task-7", this.person, this.people.nobody("Grace Lim"), NOW);

		for (String words : List.of("Serigne Mbaye", "Pape Ndour", "Fatimata", "Sow-Kane", "Quxdiawaye",
				"Ousmane Diatta", HexFormat.of().formatHex(Sha256.begin().digest(paper)))) {
			assertThat(this.whole.places(words)).as(words).isEmpty();
		}
		// The search would find them where they are no secret.
		Subject open = this.subjects.in(this.place);
		this.answers.save(open, "bundle", List.of(entry("T1.1", 0, yes(), null, "Serigne Mbaye objects", this.person)));
		assertThat(this.whole.places("Serigne Mbaye")).containsExactly("answer.note", "trail_detail.value");
	}

	@Test
	void it_is_read_as_it_was_written() throws IOException {
		byte[] paper = large("Fatimata Sow");
		answer("T1.1", 0, "Her brother objects");
		save(entry("T1.2", 0, null, "She is alone", "", this.person));
		UUID id = add("Passport.pdf", paper);

		assertThat(this.answers.current(this.subject).get("T1.1").note()).isEqualTo("Her brother objects");
		assertThat(this.answers.current(this.subject).get("T1.1").notApplicable()).isNull();
		assertThat(this.answers.current(this.subject).get("T1.2").notApplicable()).isEqualTo("She is alone");
		assertThat(this.answers.current(this.subject).get("T1.2").note()).isEmpty();
		assertThat(this.answers.history(this.subject, "T1.1")).extracting(Answer::note)
			.containsExactly("Her brother objects");
		EvidenceView kept = this.evidences.of(this.subject).get(0);
		assertThat(kept.name()).isEqualTo("Passport.pdf");
		assertThat(kept.size()).isEqualTo(paper.length);
		assertThat(bytes(kept.sha256())).isEqualTo(paper);
		assertThat(reader().download("/evidence/" + id).body()).isEqualTo(paper);
	}

	@Test
	void a_form_sent_twice_is_applied_once_and_a_change_is_noticed() {
		answer("T1.1", 0, "Her brother objects");
		assertThat(save(entry("T1.1", 0, yes(), null, "Her brother objects", this.person)))
			.isEqualTo(new Saving.Saved(List.of()));
		assertThat(save(entry("T1.1", 0, yes(), null, "He agrees now", this.person)))
			.isInstanceOf(Saving.Conflicts.class);
	}

	@Test
	void once_its_vault_is_shredded_nothing_of_it_can_be_read() throws IOException {
		answer("T1.1", 0, "Her brother objects");
		answer("T1.3", 0, "");
		save(entry("T1.2", 0, null, "She is alone", "", this.person));
		UUID id = add("Passport.pdf", SampleFiles.pdf("Fatimata"));
		this.drafts.save(this.person, this.subject, "task-8", Map.of("T1.1.note", List.of("x")), NOW);
		Visitor reader = reader();
		String hash = this.evidences.of(this.subject).get(0).sha256();

		this.vaults.shred(this.subjects.vault(this.subject).orElseThrow());

		Map<String, Answer> left = this.answers.current(this.subject);
		assertThat(left.get("T1.1").note()).isEqualTo("(erased)");
		assertThat(left.get("T1.1").value()).isEqualTo(yes());
		assertThat(left.get("T1.2").notApplicable()).isEqualTo("(erased)");
		assertThat(left.get("T1.3").note()).isEmpty();
		assertThat(this.evidences.of(this.subject)).extracting(EvidenceView::name).containsExactly("(erased)");
		assertThat(this.drafts.of(this.person, "task-8")).isEmpty();
		assertThat(reader.open("/evidence/" + id).status()).isEqualTo(404);
		assertThatThrownBy(() -> bytes(hash)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> answer("T1.1", 1, "once more")).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> add("Late.pdf", SampleFiles.pdf("late"))).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void the_trail_tells_that_it_was_done_and_holds_no_words() throws IOException {
		save(entry("T1.2", 0, null, "She is alone", "Ask again", this.person));
		add("Passport.pdf", SampleFiles.pdf("Fatimata"));

		assertThat(this.trail.of(this.subject, null, 10)).extracting((line) -> line.entry().action())
			.containsExactly("evidence.added", "answer.saved");
		assertThat(this.trail.of(this.subject, null, 10))
			.allSatisfy((line) -> assertThat(line.details()).doesNotContainKeys("note", "notApplicable", "name"));
	}

	@Test
	void the_same_document_of_two_people_is_two_and_of_nobody_a_third() throws IOException {
		byte[] form = SampleFiles.pdf(UUID.randomUUID().toString());
		add("Form.pdf", form);
		add("Form again.pdf", form);
		Set<String> mine = Set.copyOf(this.evidences.of(this.subject).stream().map(EvidenceView::sha256).toList());
		this.subject = this.subjects.confidentialIn(this.place);
		add("Form.pdf", form);
		String theirs = this.evidences.of(this.subject).get(0).sha256();
		this.subject = this.subjects.in(this.place);
		add("Form.pdf", form);
		String open = this.evidences.of(this.subject).get(0).sha256();

		assertThat(mine).hasSize(1).doesNotContain(theirs, open);
		assertThat(theirs).isNotEqualTo(open);
		assertThat(bytes(theirs)).isEqualTo(bytes(open)).isEqualTo(form);
	}

	@Test
	void a_file_held_for_a_vault_becomes_a_document_of_its_subject_only() throws IOException {
		UUID vault = this.vaults.make();
		byte[] letter = SampleFiles.pdf("Letter of Ndeye Coumba Thiam");
		HeldFile held = ((Result.Done<HeldFile>) this.files.hold(vault, SampleFiles.upload("Letter.pdf", letter),
				"file"))
			.value();
		assertThat(this.whole.places("Ndeye Coumba")).isEmpty();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.files.write(held, out);
		assertThat(out.toByteArray()).isEqualTo(letter);

		assertThatThrownBy(() -> accept(this.subject, held)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> accept(this.subjects.in(this.place), held))
			.isInstanceOf(IllegalArgumentException.class);
		Subject theirs = this.subjects.confidentialIn(this.place, vault);
		accept(theirs, held);

		assertThat(this.evidences.of(theirs)).extracting(EvidenceView::name).containsExactly("Letter.pdf");
		assertThat(bytes(this.evidences.of(theirs).get(0).sha256())).isEqualTo(letter);
		this.vaults.shred(vault);
		assertThatThrownBy(() -> this.files.write(held, out)).isInstanceOf(NotFound.class);
	}

	@Test
	void words_that_were_put_into_another_row_are_not_shown() {
		UUID one = answer("T1.1", 0, "Her brother objects");
		UUID vault = this.subjects.vault(this.subject).orElseThrow();
		UUID copy = UUID.randomUUID();
		this.database
			.sql("""
					insert into answer select ?, subject_kind, subject_id, 'T1.4', version, value, not_applicable, note, speaks_of,
					stated_by, stated_office, entered_by, entered_at, bundle, vault, note_sealed, reason_sealed
					from answer where id = ?""")
			.params(copy, one)
			.update();
		assertThatThrownBy(() -> this.answers.current(this.subject)).isInstanceOf(SealBroken.class)
			.hasMessageContaining(vault.toString());
	}

	@Test
	void what_one_has_typed_is_given_to_another_and_stays_each_one_s_own() {
		PersonId other = this.people.nobody("Grace Lim");
		this.drafts.save(this.person, this.subject, "task-9", Map.of("a", List.of("mine"), "b", List.of("1", "2")),
				NOW);
		this.drafts.save(other, this.subject, "task-9", Map.of("a", List.of("theirs")), NOW);
		this.drafts.copy(this.subject, "task-9", this.person, other, NOW.plusSeconds(60));

		assertThat(this.drafts.of(other, "task-9"))
			.contains(new Drafts.Draft(Map.of("a", List.of("theirs"), "b", List.of("1", "2")), NOW));
		this.drafts.forget("task-9");
		assertThat(this.drafts.of(this.person, "task-9")).isEmpty();
	}

	private UUID answer(String indicator, int basedOn, String note) {
		Saving saving = save(entry(indicator, basedOn, yes(), null, note, this.person));
		return ((Saving.Saved) saving).answers().get(0).id();
	}

	private Saving save(Entry entry) {
		return this.answers.save(this.subject, "bundle", List.of(entry));
	}

	private static Value yes() {
		return new Value.Numeric(BigDecimal.TEN);
	}

	private static Entry entry(String indicator, int basedOn, Value value, String reason, String note, PersonId by) {
		return new Entry(indicator, basedOn, value, reason, note, null, by, null, by);
	}

	private UUID add(String name, byte[] content) throws IOException {
		return add(name, content, null);
	}

	private UUID add(String name, byte[] content, UUID supersedes) throws IOException {
		return ((Result.Done<UUID>) this.evidences.add(this.subject, Set.of("T1.1"), SampleFiles.upload(name, content),
				null, this.person, supersedes, "file"))
			.value();
	}

	private UUID accept(Subject whose, HeldFile held) {
		return this.files.accept(whose, Set.of("T1.1"), held, null, this.person);
	}

	/** A paper of several chunks with words deep inside. */
	private static byte[] large(String words) {
		byte[] content = new byte[3 * Blobs.CHUNK + 17];
		new Random(7).nextBytes(content);
		byte[] head = SampleFiles.pdf(UUID.randomUUID().toString());
		System.arraycopy(head, 0, content, 0, head.length);
		byte[] written = words.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(written, 0, content, 2 * Blobs.CHUNK + 1000, written.length);
		return content;
	}

	private byte[] bytes(String hash) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.blobs.write(hash, out);
		return out.toByteArray();
	}

	private Visitor reader() {
		PersonId reader = this.people.withAccount(Role.FOCAL_POINT, this.place);
		return new Visitor(this.port).signIn(this.people.email(reader), TestPeople.PASSWORD);
	}

}
