package org.hakbang.helpdesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.Sending;
import org.hakbang.desk.DeskView;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.PdfUa;
import org.hakbang.testing.TestDesks;
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

/** A person gets all that is held about them. */
@AppTest
class SubjectAccessTest {

	private static final String NAME = "Bintou Glockenspiel";

	/**
	 * Tables that hang on cycles, committees and their evidence and never on a case, with
	 * the reason.
	 */
	private static final Map<String, String> NOT_OF_CASES = Map.ofEntries(
			Map.entry("talk_comment", "nobody can comment on a case"),
			Map.entry("talk_text", "nobody can comment on a case"),
			Map.entry("talk_mention", "nobody can comment on a case"),
			Map.entry("talk_mark", "nobody can comment on a case"),
			Map.entry("meeting_item", "officers decide on cases"),
			Map.entry("meeting_item_recused", "officers decide on cases"),
			Map.entry("meeting_minutes", "officers decide on cases"), Map.entry("slip_file", "slips are of cycles"));

	@Autowired
	private SubjectAccess access;

	@Autowired
	private List<HeldChapter> chapters;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseTasks tasks;

	@Autowired
	private CaseLinks links;

	@Autowired
	private CaseMoney money;

	@Autowired
	private CaseAgreements agreements;

	@Autowired
	private CaseDocuments documents;

	@Autowired
	private Applications applications;

	@Autowired
	private CaseClosing closing;

	@Autowired
	private Forgetting forgetting;

	@Autowired
	private Processes processes;

	@Autowired
	private TestDesks desks;

	@Autowired
	private TestPeople people;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private JdbcClient database;

	@Autowired
	private WholeDatabase whole;

	@LocalServerPort
	private int port;

	private DeskView desk;

	private PersonId facilitator;

	private CaseId file;

	@BeforeEach
	void a_case() {
		TerritoryId seat = Lgus.next();
		this.desk = this.desks.at(seat);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		this.file = received("help-desk", Map.of("i.status", List.of("abroad"), "i.needs", List.of("invest"), "i.name",
				List.of(NAME), "i.phone", List.of("+221 77 444 33 22"), "i.idea", List.of("Zitherschule")));
	}

	@Test
	void every_table_with_rows_of_a_case_is_told_or_left_out_for_a_reason() {
		Set<String> known = new TreeSet<>();
		this.chapters.forEach((chapter) -> known.addAll(chapter.tables()));
		known.addAll(HeldElsewhere.REASONS.keySet());
		Set<String> reached = tables();
		assertThat(reached).contains("help_case_intake", "help_case_referral_outcome", "funding_update", "answer",
				"decision", "trail");
		Set<String> forgotten = new TreeSet<>(reached);
		forgotten.removeAll(known);
		forgotten.removeAll(NOT_OF_CASES.keySet());
		assertThat(forgotten).as("no HeldChapter tells them and HeldElsewhere gives no reason").isEmpty();
		Set<String> unknown = new TreeSet<>(known);
		unknown.removeAll(
				this.database.sql("select relname from pg_class where relkind = 'r'").query(String.class).list());
		assertThat(unknown).isEmpty();
	}

	/** By foreign keys from a case and from whatever has a subject, and by vaults. */
	private Set<String> tables() {
		return new TreeSet<>(this.database.sql("""
				with recursive reached(id) as (
					select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
						and (c.relname = 'help_case' or exists (select from pg_attribute a where a.attrelid = c.oid
							and not a.attisdropped and (a.attname in ('subject_id', 'vault', 'help_case')
								or (a.attname = 'task' and c.relname not like 'act_%'))))
					union
					select k.conrelid from pg_constraint k join reached r on k.confrelid = r.id where k.contype = 'f'
				)
				select c.relname from reached r join pg_class c on c.oid = r.id
				where c.relname not in ('vault_key', 'help_case_batch')
				""").query(String.class).list());
	}

	@Test
	void everything_that_was_said_and_done_stands_in_it() throws IOException {
		fill();
		Page page = browser().see(this.file.page() + "/held");
		byte[] pdf = browser().download(this.file.page() + "/held.pdf").body();
		String paper;
		assertThat(PdfUa.violations(pdf)).as("against the rules of accessible documents").isEmpty();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
			assertThat(document.getDocumentInformation().getTitle()).contains(page.find(".lead").text().split(", ")[1]);
			paper = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
		for (String word : List.of(NAME, "+221 77 444 33 22", "Zitherschule", "signed on paper", "Harfenbank",
				"Triangelkurs", "Passed on: What is your name?", "Oboenstiftung", "Violaversprechen", "Celloplan",
				"Fagottbesuch", "Lautenfonds", "12000", "tuba.pdf", "Paukenfinanzierung", "Kontrabassnotiz",
				"looked at the case", "looked at the list of cases", "received a case")) {
			assertThat(page.text()).as(word).contains(word);
			assertThat(paper).as(word).contains(word);
		}
		assertThat(this.whole.places("Glockenspiel")).isEmpty();
	}

	@Test
	void giving_it_out_stands_in_the_trail_and_on_the_page() {
		Page page = browser().see(this.file.page()).follow("All that is held about the person");
		assertThat(page.form("form[action$=held]").submit().status()).isEqualTo(422);
		Page given = page.form("form[action$=held]").fill("how", "handed").submit();
		assertThat(given.text()).contains("Noted.", "by hand, on paper");
		browser().download(this.file.page() + "/held.pdf");
		assertThat(trail()).contains("case.copy-given", "case.copy-made", "case.looked");
	}

	@Test
	void what_can_no_longer_be_read_is_not_told() {
		fill();
		as(() -> this.closing.close(this.file, "reached", "Mandolinenabschied"));
		assertThat(text(as(() -> this.access.look(this.file)))).contains("Mandolinenabschied");
		as(() -> this.forgetting.erase(this.file));
		assertThat(text(as(() -> this.access.look(this.file)))).contains("I live abroad")
			.doesNotContain("Glockenspiel", "Zitherschule", "Triangelkurs", "Celloplan", "Mandolinenabschied", "tuba");
	}

	@Test
	void a_list_says_in_the_trail_whom_it_showed_by_code() {
		CaseId other = received("help-desk", Map.of("i.status", List.of("abroad"), "i.needs", List.of("papers"),
				"i.name", List.of("Somebody Else")));
		as(() -> this.cases.page(CaseQuery.of(this.desk.id())));
		List<String> codes = this.database.sql(
				"select d.value from trail_detail d join trail t on t.id = d.trail where t.action = 'case.listed' and t.item = ?")
			.param(this.desk.key())
			.query(String.class)
			.list();
		assertThat(codes).hasSize(1);
		assertThat(codes.get(0).split(" ")).containsExactlyInAnyOrder(code(this.file), code(other));
		as(() -> this.cases.page(new CaseQuery(this.desk.id(), "nobody", "", "", "", "all", 1)));
		assertThat(text(as(() -> this.access.look(this.file))).split("looked at the list of cases", -1)).hasSize(2);
	}

	@Test
	void for_another_desk_it_is_not_there() {
		TerritoryId elsewhere = Lgus.next();
		this.desks.at(elsewhere);
		PersonId stranger = this.people.with(Role.DESK_FACILITATOR, elsewhere);
		for (Supplier<Object> work : List.<Supplier<Object>>of(() -> this.access.look(this.file),
				() -> this.access.pdf(this.file), () -> this.access.given(this.file, "handed"))) {
			assertThatThrownBy(() -> this.actingAs.run(stranger, work)).isInstanceOf(NotFound.class);
		}
	}

	private void fill() {
		UUID referral = ((Result.Done<UUID>) as(() -> this.links.note(this.file, true,
				new ContactForm("Harfenbank", "bank", "", "Triangelkurs", List.of("name")))))
			.value();
		as(() -> this.links.outcome(this.file, referral, "helped", "", "Oboenstiftung"));
		as(() -> {
			try {
				this.agreements.agree(this.file,
						Map.of("partner", List.of("Violaversprechen"), "signedOn", List.of("2020-01-02")), null);
				return this.documents.add(this.file, new Sending("evidence", List.of(pdf()), List.of("D1.7"), "", ""));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		as(() -> this.money.plan(this.file,
				Map.of("what", List.of("Celloplan"), "owner", List.of("She"), "due", List.of("2030-01-01"))));
		as(() -> this.money.visit(this.file, Map.of("on", List.of("2020-02-02"), "found", List.of("Fagottbesuch"),
				"women", List.of("1"), "obligations", List.of("on-time"), "active", List.of("yes"))));
		as(() -> this.money.costs(this.file, Map.of("total", List.of("12000"), "own", List.of("2000"))));
		as(() -> this.money.say(this.file, Map.of("way", List.of("own-money"), "why", List.of("Paukenfinanzierung"))));
		as(() -> this.applications.begin(this.file,
				Map.of("funder", List.of("Lautenfonds"), "requested", List.of("5000"), "pieces", List.of("Plan"))));
		as(() -> {
			this.tasks.saveDraft(this.file, this.processes.tasks(this.file.subject()).get(0).id(),
					Map.of("D1.7.note", List.of("Kontrabassnotiz")));
			return this.cases.page(CaseQuery.of(this.desk.id()));
		});
	}

	private static Evidences.Upload pdf() {
		byte[] bytes = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
			.getBytes(StandardCharsets.UTF_8);
		return new Evidences.Upload() {

			@Override
			public String name() {
				return "tuba.pdf";
			}

			@Override
			public long size() {
				return bytes.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}

		};
	}

	private static String text(HeldView view) {
		return view.chapters().toString();
	}

	private CaseId received(String kind, Map<String, List<String>> form) {
		return ((Result.Done<CaseId>) as(() -> this.cases.receive(new Received(this.desk.id(), kind, CaseSource.DESK,
				null, LocalDate.of(2020, 1, 1), "signed", Set.of("handling", "sharing")), form)))
			.value();
	}

	private String code(CaseId id) {
		return as(() -> this.cases.get(id)).code();
	}

	private List<String> trail() {
		return this.database.sql("select action from trail where subject_id = ?")
			.param(this.file.value())
			.query(String.class)
			.list();
	}

	private Visitor browser() {
		return new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
	}

	private <T> T as(Supplier<T> work) {
		return this.actingAs.run(this.facilitator, work);
	}

}
