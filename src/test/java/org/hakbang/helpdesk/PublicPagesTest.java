package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Form;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
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

/** Somebody without an account applies and follows the request, without JavaScript. */
@AppTest
class PublicPagesTest {

	private static final String NAME = "Sira Quinquina-Vauban";

	private static final String PHONE = "+33 6 11 22 33 44";

	@LocalServerPort
	private int port;

	@Autowired
	private TestDesks desks;

	@Autowired
	private PublicCases cases;

	@Autowired
	private PublicDrafts drafts;

	@Autowired
	private PublicDraftFiles files;

	@Autowired
	private Evidences evidences;

	@Autowired
	private TestPeople people;

	@Autowired
	private AllCases rows;

	@Autowired
	private WholeDatabase whole;

	@Autowired
	private JdbcClient database;

	private DeskView desk;

	@BeforeEach
	void a_desk_that_receives_people() {
		this.desk = this.desks.at(Lgus.next());
	}

	@Test
	void a_request_is_written_in_french_left_gone_on_with_elsewhere_sent_and_taken_back() {
		Visitor phone = new Visitor(this.port);
		Page start = phone.see("/apply/" + this.desk.key() + "?lang=fr");
		assertThat(start.text()).contains("Ce qu’il ne peut pas faire", "gardé par Regional development agency");
		Page code = start.form("main form").fill("kind", "help-desk").fill("covers", "handling").submit();
		Ticket ticket = new Ticket(code.find("#code").text(), code.find("#secret").text());
		Page first = code.follow("Aller à la première question");
		assertThat(first.text()).contains("Partie 1 sur 4", "environ 3 minutes");
		Page incomplete = first.form("main form").fill("i.idea", "Séchoir Zamzam-Quetsche").submit();
		assertThat(incomplete.status()).isEqualTo(422);
		assertThat(incomplete.find("#i\\.status-error").text()).contains("Quelle situation est la vôtre");
		Page second = incomplete.follow("Continuer quand même");
		assertThat(second.text()).contains("Partie 2 sur 4", "Enregistré le", ticket.code());
		Page later = second.form("main form").fill("i.name", NAME).fill("i.email", "no mail").press("[value=later]");
		assertThat(later.text()).contains("Vous pouvez fermer cette page", ticket.secret());
		nothingInClear("Quinquina", "Zamzam-Quetsche", ticket.secret(), ticket.code());

		Visitor café = new Visitor(this.port);
		assertThat(café.open("/apply/" + this.desk.key() + "/parts/2").text()).doesNotContain(NAME);
		Page track = café.see("/track?lang=fr");
		Page check = track.form("main form")
			.fill("code", ticket.code().toLowerCase())
			.fill("secret", ticket.secret())
			.submit();
		assertThat(check.text()).contains(NAME, "Partie 1 : Répondez à ceci : Quelle situation est la vôtre",
				"Partie 2 : Ce n’est pas une adresse e-mail");
		assertThat(check.has("form[action$=check] button")).isFalse();
		Page mended = check.follow("Partie 1 : Répondez à ceci : Quelle situation")
			.form("main form")
			.fill("i.status", "abroad")
			.fill("i.needs", "invest")
			.submit();
		assertThat(mended.find("[name=i.name]").val()).isEqualTo(NAME);
		Page project = mended.form("main form").fill("i.email", "").fill("i.phone", PHONE).submit();
		Page back = project.form("main form").fill("i.holder", "group").press("[value=back]");
		assertThat(back.find("[name=i.phone]").val()).isEqualTo(PHONE);
		Page papers = back.form("main form").submit().form("main form").submit().form("main form").submit();
		Page put = papers.form("form[enctype]")
			.attach("files", "Devis-Kumquatpresse.pdf", pdf("Kumquatpresse"))
			.press("[value=add]");
		assertThat(put.text()).contains("Devis-Kumquatpresse.pdf", "Ceux-ci accompagnent");
		Page both = put.form("form[enctype]")
			.attach("files", "Erreur-Kumquatpresse.pdf", pdf("Erreur Kumquatpresse"))
			.press("[value=add]");
		Page ready = both.form("li:contains(Erreur) form").submit().form("form[enctype]").press("[value=next]");
		assertThat(ready.text()).contains("Un groupe ou une association", PHONE, "Devis-Kumquatpresse.pdf")
			.doesNotContain("Erreur-Kumquatpresse");
		nothingInClear("Kumquatpresse");
		Page sent = ready.form("form[action$=check]").submit();
		assertThat(sent.text()).contains("Votre demande est arrivée", ticket.code(), ticket.secret());
		assertThat(this.rows.findByCode(ticket.code())).get().extracting("source").isEqualTo("public");
		assertThat(this.database
			.sql("select count(*) from apply_draft d join vault v on v.id = d.vault "
					+ "where d.ended = 'sent' and d.sealed is null and v.wrapped is null and d.desk = ?")
			.param(this.desk.id().value())
			.query(Integer.class)
			.single()).isOne();

		Page status = sent.follow("Voir où elle en est");
		assertThat(status.text()).contains("Demande " + ticket.code(), "Devis-Kumquatpresse.pdf")
			.doesNotContain(NAME, "Erreur-Kumquatpresse");
		assertThat(chunks()).isZero();
		Page withdrawn = status.form("form[action$=withdraw]").submit();
		assertThat(withdrawn.text()).contains("vous l’avez retirée", "Arrêtée ici", "Pas atteinte")
			.doesNotContain("En cours");
		assertThat(this.rows.findByCode(ticket.code()).orElseThrow().closedWhy()).isEqualTo("withdrawn");
		nothingInClear("Quinquina", "Zamzam-Quetsche", "Kumquatpresse", ticket.secret());
		Page left = withdrawn.form("form[action$=leave]").submit();
		assertThat(left.visitor().open("/track/request").address().getPath()).isEqualTo("/track");
	}

	private static byte[] pdf(String words) {
		return ("%PDF-1.4 " + words).getBytes(StandardCharsets.US_ASCII);
	}

	/** Bytes that are held of requests at this desk which were not sent. */
	private int chunks() {
		return this.database
			.sql("select count(*) from apply_draft_chunk c join apply_draft_file f on f.id = c.file "
					+ "join apply_draft d on d.id = f.draft where d.desk = ?")
			.param(this.desk.id().value())
			.query(Integer.class)
			.single();
	}

	private void nothingInClear(String... words) {
		for (String each : words) {
			assertThat(this.whole.places(each)).as(each).isEmpty();
		}
	}

	@Test
	void nothing_is_kept_before_somebody_agrees() {
		int before = drafts();
		Page refused = new Visitor(this.port).see("/apply/" + this.desk.key())
			.form("main form")
			.fill("kind", "counselling")
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#covers-error").text()).contains("may not keep or read");
		assertThat(refused.find("[name=kind][checked]").val()).isEqualTo("counselling");
		assertThat(drafts()).isEqualTo(before);
	}

	private int drafts() {
		return this.database.sql("select count(*) from apply_draft").query(Integer.class).single();
	}

	@Test
	void what_was_thrown_away_opens_no_more() {
		Ticket ticket = begun("10.1.5.1");
		this.drafts.throwAway(this.drafts.open(ticket, "10.1.5.1").orElseThrow());
		assertThat(this.drafts.open(ticket, "10.1.5.1")).isEmpty();
		assertThat(this.drafts.send(ticket, Map.of(), "10.1.5.1")).isInstanceOf(Result.Refused.class);
	}

	@Test
	void what_was_sent_twice_because_the_line_broke_is_one_case() {
		Ticket ticket = applied("10.1.6.1");
		assertThat(this.drafts.send(ticket, Map.of(), "10.1.6.1")).isEqualTo(Result.done(ticket));
	}

	@Test
	void a_file_is_large_whole_and_the_same_when_it_has_become_a_document_of_the_case() throws IOException {
		Ticket ticket = applied("10.1.8.1", new Paper("plan.pdf", "%PDF-1.4 " + "0123456789".repeat(80_000)));
		HelpCase row = this.rows.findByCode(ticket.code()).orElseThrow();
		EvidenceView document = this.evidences.of(row.caseId().subject()).get(0);
		assertThat(document.name()).isEqualTo("plan.pdf");
		assertThat(document.size()).isEqualTo(800_009);
		PersonId facilitator = this.people.withAccount(Role.DESK_FACILITATOR, this.desk.seat());
		assertThat(new Visitor(this.port).signIn(this.people.email(facilitator), TestPeople.PASSWORD)
			.download("/evidence/" + document.id())
			.body()).isEqualTo(("%PDF-1.4 " + "0123456789".repeat(80_000)).getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void so_many_files_go_with_a_request_the_same_one_counts_once_and_what_is_no_paper_is_refused() throws IOException {
		Ticket ticket = begun("10.1.9.1");
		PublicDraft draft = this.drafts.open(ticket, "10.1.9.1").orElseThrow();
		for (int file = 0; file < PublicMessages.MOST; file++) {
			assertThat(put(draft, new Paper("p" + file + ".pdf", "%PDF-1.4 number " + file))).isEmpty();
		}
		assertThat(put(draft, new Paper("again.pdf", "%PDF-1.4 number 0"))).isEmpty();
		assertThat(put(draft, new Paper("more.pdf", "%PDF-1.4 one more"))).containsExactly("apply.files.many");
		this.files.remove(draft, this.drafts.open(ticket, "10.1.9.1").orElseThrow().files().get(0).id());
		assertThat(put(draft, new Paper("no.pdf", "MZ no paper at all"))).containsExactly("error.file-kind");
		assertThat(put(draft, new Paper("more.pdf", "%PDF-1.4 one more"))).isEmpty();
		assertThat(this.drafts.open(ticket, "10.1.9.1").orElseThrow().files()).extracting(DraftFile::name)
			.containsExactly("p1.pdf", "p2.pdf", "p3.pdf", "p4.pdf", "more.pdf");
	}

	@Test
	void files_that_nobody_sent_fill_no_disk() throws IOException {
		PublicDraft draft = this.drafts.open(begun("10.1.11.1"), "10.1.11.1").orElseThrow();
		this.database.sql("""
				insert into apply_draft_file (id, draft, sealed, print, size, added_at)
				select gen_random_uuid(), id, 'x', repeat('0', 64), :size, begun_at from apply_draft where desk = :desk
				""").param("size", DraftFiles.MOST_BYTES - 10).param("desk", this.desk.id().value()).update();
		assertThat(put(draft, new Paper("p.pdf", "%PDF-1.4 more than ten"))).containsExactly("apply.files.no-room");
		this.drafts.throwAway(draft);
		PublicDraft next = this.drafts.open(begun("10.1.11.1"), "10.1.11.1").orElseThrow();
		assertThat(put(next, new Paper("p.pdf", "%PDF-1.4 more than ten"))).isEmpty();
	}

	@Test
	void who_puts_files_in_and_takes_them_out_on_and_on_is_stopped() throws IOException {
		PublicDraft draft = this.drafts.open(begun("10.1.10.1"), "10.1.10.1").orElseThrow();
		for (int file = 0; file < PublicLimits.Kind.FILES_OF_DRAFT.most(); file++) {
			assertThat(put(draft, new Paper("p.pdf", "%PDF-1.4 number " + file))).isEmpty();
			this.files.remove(draft, this.drafts.open(draft.ticket(), "10.1.10.1").orElseThrow().files().get(0).id());
		}
		assertThat(put(draft, new Paper("p.pdf", "%PDF-1.4 last"))).containsExactly("apply.too-many");
		assertThat(chunks()).isZero();
	}

	private List<String> put(PublicDraft draft, Paper paper) throws IOException {
		return (this.files.add(draft, List.of(paper), "10.1.9.9") instanceof Result.Refused<?> refused)
				? refused.problems().stream().map(Problem::message).toList() : List.of();
	}

	@Test
	void nobody_puts_files_with_a_request_without_code_and_secret_nor_larger_ones_than_may_come() {
		Visitor phone = new Visitor(this.port);
		Page code = phone.see("/apply/" + this.desk.key())
			.form("main form")
			.fill("kind", "counselling")
			.fill("covers", "handling")
			.submit();
		Page papers = phone.see("/apply/" + this.desk.key() + "/files");
		byte[] large = new byte[(int) (PublicMessages.LARGEST * PublicMessages.MOST + 200_000)];
		Page refused = papers.form("form[enctype]").attach("files", "film.pdf", large).submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#files-error").text()).contains("10 MB at most");
		Form form = papers.form("form[enctype]").attach("files", "p.pdf", pdf("paper"));
		phone.lose("request");
		assertThat(form.submit().address().getPath()).isEqualTo("/track");
		assertThat(code.has("#secret")).isTrue();
		assertThat(chunks()).isZero();
	}

	@Test
	void a_page_that_was_open_for_too_long_keeps_what_was_typed_and_saves_it_with_code_and_secret() {
		Visitor phone = new Visitor(this.port);
		Page code = phone.see("/apply/" + this.desk.key() + "?lang=fr")
			.form("main form")
			.fill("kind", "help-desk")
			.fill("covers", "handling")
			.submit();
		Ticket ticket = new Ticket(code.find("#code").text(), code.find("#secret").text());
		Form typed = phone.see("/apply/" + this.desk.key() + "/parts/1")
			.form("main form")
			.fill("i.status", "abroad")
			.fill("i.needs", "invest")
			.fill("i.idea", "Gewürzmühle-Ysop");
		phone.lose("request");
		Page late = typed.submit();
		keptAndAskedFor(late, ticket);

		// The session that the form's token belongs to is gone as well.
		phone.lose("request").lose("SESSION");
		keptAndAskedFor(typed.submit(), ticket);

		// Only the session is gone: the browser was closed in between.
		Page part = new Visitor(this.port).see("/track")
			.form("main form")
			.fill("code", ticket.code())
			.fill("secret", ticket.secret())
			.submit();
		Form again = part.visitor()
			.see("/apply/" + this.desk.key() + "/parts/1")
			.form("main form")
			.fill("i.idea", "Ysop zum Zweiten");
		part.visitor().lose("SESSION");
		Page known = again.submit();
		assertThat(known.status()).isEqualTo(422);
		assertThat(known.has("[name=secret]")).isFalse();
		known.form("main form").submit();
		assertThat(part.visitor().see("/apply/" + this.desk.key() + "/check").text()).contains("Ysop zum Zweiten");
		nothingInClear("Gewürzmühle-Ysop", "Ysop zum", ticket.secret());
	}

	/** Nothing is saved yet; with a wrong secret nothing is, with the right one all. */
	private void keptAndAskedFor(Page late, Ticket ticket) {
		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text()).contains("Rien n’est perdu");
		assertThat(late.find("[name=i.status][checked]").val()).isEqualTo("abroad");
		Page wrong = late.form("main form").fill("code", ticket.code()).fill("secret", "AAAA-BBBB-CCCC-DDDD").submit();
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("ne vont pas ensemble");
		assertThat(wrong.find("[name=i.idea]").val()).isEqualTo("Gewürzmühle-Ysop");
		Page next = wrong.form("main form").fill("code", ticket.code()).fill("secret", ticket.secret()).submit();
		assertThat(next.text()).contains("Partie 2 sur 4");
		assertThat(next.visitor().see("/apply/" + this.desk.key() + "/parts/1").find("[name=i.idea]").val())
			.isEqualTo("Gewürzmühle-Ysop");
	}

	@Test
	void forms_with_nothing_typed_lead_back_to_their_page_when_their_token_does_not_fit() {
		Visitor phone = new Visitor(this.port);
		Form begin = phone.see("/apply/" + this.desk.key())
			.form("main form")
			.fill("kind", "counselling")
			.fill("covers", "handling");
		phone.lose("SESSION");
		assertThat(begin.submit().text()).contains("Press once more");
		Form track = phone.see("/track").form("main form").fill("code", "SED-7K4P-29").fill("secret", "AAAA");
		phone.lose("SESSION");
		assertThat(track.submit().find("#code").val()).isEqualTo("SED-7K4P-29");
	}

	@Test
	void a_wrong_secret_and_a_code_that_is_none_are_answered_alike() {
		Ticket ticket = applied("10.1.1.1");
		assertThat(this.cases.track(ticket, "10.1.1.2")).isPresent();
		assertThat(this.cases.track(wrong(ticket), "10.1.1.2")).isEmpty();
		assertThat(this.cases.track(new Ticket("XXX-AAAA-AA", ticket.secret()), "10.1.1.2")).isEmpty();
		Ticket draft = begun("10.1.1.3");
		assertThat(this.drafts.open(wrong(draft), "10.1.1.2")).isEmpty();
	}

	@Test
	void whoever_guesses_at_a_code_too_often_is_told_nothing_even_with_the_right_secret() {
		Ticket ticket = applied("10.1.2.1");
		Ticket draft = begun("10.1.2.1");
		for (int guess = 0; guess < PublicLimits.Kind.GUESSES_AT_CODE.most(); guess++) {
			this.cases.track(wrong(ticket), "10.1.2." + guess);
			this.drafts.open(wrong(draft), "10.1.2." + guess);
		}
		assertThat(this.cases.track(ticket, "10.1.2.99")).isEmpty();
		assertThat(this.drafts.open(draft, "10.1.2.99")).isEmpty();
	}

	@Test
	void whoever_knows_the_secret_may_come_back_as_often_as_they_like() {
		Ticket ticket = applied("10.1.7.1");
		for (int look = 0; look < 2 * PublicLimits.Kind.GUESSES_AT_CODE.most(); look++) {
			assertThat(this.cases.track(ticket, "10.1.7.1")).isPresent();
		}
	}

	@Test
	void what_a_machine_filled_in_is_not_taken() {
		assertThat(begin(Map.of("covers", List.of("handling"), PublicDrafts.TRAP, List.of("http://spam.example")),
				"10.1.3.1"))
			.isInstanceOf(Result.Refused.class);
	}

	@Test
	void more_than_a_person_would_begin_are_not_taken_from_one_address() {
		for (int sent = 0; sent < PublicLimits.Kind.DRAFTS_OF_ADDRESS.most(); sent++) {
			begun("10.1.4.1");
		}
		assertThat(begin(Map.of("covers", List.of("handling")), "10.1.4.1")).isInstanceOf(Result.Refused.class);
	}

	private Result<Ticket> begin(Map<String, List<String>> form, String address) {
		CycleDefinition kind = this.cases.kind("counselling").orElseThrow();
		return this.drafts.begin(this.desk, kind, form, address);
	}

	private Ticket begun(String address) {
		return ((Result.Done<Ticket>) begin(Map.of("covers", List.of("handling")), address)).value();
	}

	private Ticket applied(String address, Paper... papers) {
		Ticket ticket = begun(address);
		PublicDraft draft = this.drafts.open(ticket, address).orElseThrow();
		for (Paper paper : papers) {
			try {
				assertThat(this.files.add(draft, List.of(paper), address)).isInstanceOf(Result.Done.class);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		Map<String, List<String>> form = new HashMap<>(Map.of("i.status", List.of("abroad"), "i.needs", List.of("talk"),
				"i.name", List.of(NAME), "i.phone", List.of(PHONE)));
		assertThat(this.drafts.save(draft, draft.parts().get(0), form)).isTrue();
		return ((Result.Done<Ticket>) this.drafts.send(ticket, Map.of(), address)).value();
	}

	private static Ticket wrong(Ticket ticket) {
		return new Ticket(ticket.code(), "AAAA-BBBB-CCCC-DDDD");
	}

}
