package org.hakbang.helpdesk;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.EvidenceView;
import org.hakbang.desk.DeskView;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
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

/**
 * An applicant without an account and the desk write to one another; over HTTP, the
 * applicant without JavaScript.
 */
@AppTest
class PublicTalkTest {

	private static final String NAME = "Khady Zwetschgenbaum";

	@LocalServerPort
	private int port;

	@Autowired
	private TestDesks desks;

	@Autowired
	private TestPeople people;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private PublicCases cases;

	@Autowired
	private PublicDrafts drafts;

	@Autowired
	private CaseDocuments documents;

	@Autowired
	private Cases entered;

	@Autowired
	private CaseClosing closing;

	@Autowired
	private Forgetting forgetting;

	@Autowired
	private CaseFeedback feedback;

	@Autowired
	private AllCases rows;

	@Autowired
	private WholeDatabase whole;

	@Autowired
	private JdbcClient database;

	private PersonId facilitator;

	private Visitor desk;

	private Visitor applicant;

	private Ticket ticket;

	private CaseId id;

	@BeforeEach
	void somebody_has_applied() {
		TerritoryId seat = Lgus.next();
		DeskView desk = this.desks.at(seat);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, seat);
		this.desk = new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
		String address = "10.3." + seat.code();
		this.ticket = ((Result.Done<Ticket>) this.drafts.begin(desk, this.cases.kind("help-desk").orElseThrow(),
				Map.of("covers", List.of("handling")), address))
			.value();
		Map<String, List<String>> typed = Map.of("i.status", List.of("abroad"), "i.needs", List.of("invest"), "i.name",
				List.of(NAME), "i.phone", List.of("+33 6 11 22 33 44"));
		PublicDraft draft = this.drafts.open(this.ticket, address).orElseThrow();
		draft.parts().forEach((part) -> this.drafts.save(draft, part, typed));
		assertThat(this.drafts.send(this.ticket, Map.of(), address)).isEqualTo(Result.done(this.ticket));
		this.id = this.rows.findByCode(this.ticket.code()).orElseThrow().caseId();
		this.applicant = new Visitor(this.port);
		this.applicant.see("/track?lang=fr")
			.form("main form")
			.fill("code", this.ticket.code())
			.fill("secret", this.ticket.secret())
			.submit();
	}

	private Page status() {
		return this.applicant.see("/track/request");
	}

	@Test
	void a_question_is_answered_and_the_piece_asked_for_is_sent_and_received() {
		Page written = this.desk.see(this.id.page())
			.follow("No message yet")
			.form("main form")
			.fill("text", "Bonjour Khady, quel terrain Zibelinaquarium ?")
			.fill("piece", "Titre foncier Zibelinaquarium")
			.submit();
		assertThat(written.text()).contains("The message can be read", "Not received yet", "not read yet");
		Page asked = status();
		assertThat(asked.text()).contains("Le bureau vous demande : Titre foncier Zibelinaquarium", "quel terrain")
			.doesNotContain(NAME);
		Page sent = asked.form("form:has([name=answers])")
			.attach("files", "titre-Zibelinaquarium.pdf",
					"%PDF-1.4 Zibelinaquarium".getBytes(StandardCharsets.US_ASCII))
			.submit();
		assertThat(sent.text()).contains("arrivé au bureau", "Vous avez déjà envoyé quelque chose",
				"titre-Zibelinaquarium.pdf");
		Page answered = sent.form("form:has(textarea)")
			.fill("text", "C’est le terrain de ma mère Zibelinaquarium")
			.submit();
		assertThat(answered.text()).contains("ma mère");

		Page file = this.desk.see(this.id.page());
		assertThat(file.text()).contains("2 new messages", "titre-Zibelinaquarium.pdf",
				"one piece asked for is missing");
		List<EvidenceView> documents = this.actingAs.run(this.facilitator, () -> this.documents.of(this.id));
		assertThat(documents).extracting(EvidenceView::name).containsExactly("titre-Zibelinaquarium.pdf");
		assertThat(this.desk.download("/evidence/" + documents.get(0).id()).body()).asString(StandardCharsets.US_ASCII)
			.contains("Zibelinaquarium");
		Page talk = file.follow("2 new messages");
		assertThat(talk.text()).contains("read on", "ma mère");
		talk.form("form[action$=read]").submit();
		Page received = this.desk.see(this.id.page() + "/messages").form("form[action$=received]").submit();
		assertThat(received.text()).contains("Received on").doesNotContain("Mark all as read");
		assertThat(this.desk.see(this.id.page()).text()).doesNotContain("new messages", "is missing");
		assertThat(status().text()).contains("le bureau l’a").doesNotContain("vous demande");
		nothingInClear("Zibelinaquarium", "Zwetschgenbaum");
	}

	private void nothingInClear(String... words) {
		for (String each : words) {
			assertThat(this.whole.places(each)).as(each).isEmpty();
		}
	}

	@Test
	void a_form_that_is_sent_again_on_a_bad_line_says_it_once() {
		Form form = status().form("form:has(textarea)").fill("text", "Une seule fois");
		form.submit();
		Page again = form.submit();
		assertThat(again.document().select("li:contains(Une seule fois)")).hasSize(1);
	}

	@Test
	void what_is_no_document_is_refused_beside_the_field_and_the_words_stay() {
		Page refused = status().form("form:has(textarea)")
			.fill("text", "Voici mon papier")
			.attach("files", "papier.pdf", "MZ no pdf at all".getBytes(StandardCharsets.US_ASCII))
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.has("#files-error")).isTrue();
		assertThat(refused.find("textarea").val()).isEqualTo("Voici mon papier");
		assertThat(messages()).isZero();
		Page empty = status().form("form:has(textarea)").submit();
		assertThat(empty.find("#text-error").text()).contains("choisissez un fichier");
	}

	private int messages() {
		return this.database.sql("select count(*) from help_case_message where help_case = ?")
			.param(this.id.value())
			.query(Integer.class)
			.single();
	}

	@Test
	void who_writes_on_and_on_is_stopped() {
		Page last = status();
		for (int message = 0; message < PublicLimits.Kind.MESSAGES_OF_CASE.most(); message++) {
			last = last.form("form:has(textarea)").fill("text", "Encore " + message).submit();
			assertThat(last.status()).isEqualTo(200);
		}
		Page refused = last.form("form:has(textarea)").fill("text", "Encore une fois").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(messages()).isEqualTo(PublicLimits.Kind.MESSAGES_OF_CASE.most());
	}

	@Test
	void nobody_sends_files_without_code_and_secret() {
		Form form = status().form("form:has(textarea)")
			.fill("text", "Sans clé")
			.attach("files", "papier.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
		this.applicant.see("/track/request").form("form[action$=leave]").submit();
		assertThat(form.submit().has("[name=secret]")).isTrue();
		assertThat(messages()).isZero();
	}

	@Test
	void a_message_typed_for_too_long_is_kept_without_its_file_and_sent_with_code_and_secret() {
		Form form = status().form("form:has(textarea)")
			.fill("text", "Voici le bail Yttriumquelle")
			.attach("files", "bail.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
		this.applicant.lose("request");
		Page late = form.submit();
		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text()).contains("Rien n’est perdu", "n’ont pas pu être pris");
		assertThat(late.find("textarea").val()).isEqualTo("Voici le bail Yttriumquelle");
		assertThat(messages()).isZero();
		this.applicant.lose("SESSION");
		Page without = form.submit();
		assertThat(without.find("textarea").val()).isEqualTo("Voici le bail Yttriumquelle");
		Page wrong = without.form("main form").fill("code", this.ticket.code()).fill("secret", "no").submit();
		assertThat(wrong.text()).contains("ne vont pas ensemble");
		assertThat(messages()).isZero();
		Page sent = wrong.form("main form")
			.fill("code", this.ticket.code())
			.fill("secret", this.ticket.secret())
			.submit();
		assertThat(sent.text()).contains("arrivé au bureau", "bail Yttriumquelle");
		assertThat(messages()).isOne();
		late.form("main form").fill("code", this.ticket.code()).fill("secret", this.ticket.secret()).submit();
		assertThat(messages()).as("the same form, sent once more").isOne();
		nothingInClear("Yttriumquelle", this.ticket.secret());
	}

	@Test
	void a_message_whose_token_has_run_out_is_sent_at_the_second_press_and_its_file_is_asked_for_again() {
		Form form = status().form("form:has(textarea)")
			.fill("text", "Je viens lundi")
			.attach("files", "bail.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
		this.applicant.lose("SESSION");
		Page known = form.submit();
		assertThat(known.text()).contains("n’ont pas pu être pris");
		assertThat(known.has("[name=secret]")).isFalse();
		assertThat(messages()).isZero();
		Page sent = known.form("main form").submit();
		assertThat(sent.text()).contains("arrivé au bureau", "Je viens lundi");
		Form words = sent.form("form:has(textarea)").fill("text", "Sans fichier");
		this.applicant.lose("SESSION");
		assertThat(words.submit().text()).contains("Rien n’est perdu").doesNotContain("n’ont pas pu être pris");
	}

	@Test
	void what_is_no_form_at_all_is_no_fault_of_the_product() throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/track/messages"))
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"te"))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(302);
	}

	@Test
	void somebody_who_lost_the_secret_gets_another_and_the_former_opens_nothing() {
		Page asked = this.desk.see(this.id.page()).follow("The person has lost the secret");
		Page refused = asked.form("main form").fill("checked", "other").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.has("#words-error")).isTrue();
		assertThat(this.cases.track(this.ticket, "10.3.7.1")).isPresent();
		for (int guess = 0; guess <= PublicLimits.Kind.GUESSES_AT_CODE.most(); guess++) {
			this.cases.track(new Ticket(this.ticket.code(), "AAAA"), "10.3.7." + guess);
		}
		Form form = refused.form("main form").fill("checked", "other").fill("words", "Ihre Nichte Xylographin");
		Page given = form.submit();
		Ticket other = new Ticket(given.find("#code").text(), given.find("#secret").text());
		assertThat(other.code()).isEqualTo(this.ticket.code());
		assertThat(this.cases.track(this.ticket, "10.3.7.2")).isEmpty();
		assertThat(this.cases.track(other, "10.3.7.2")).isPresent();
		Page again = form.submit();
		assertThat(again.status()).as("the same form makes no further one").isEqualTo(422);
		assertThat(again.text()).contains("is shown only once", "Ihre Nichte Xylographin")
			.doesNotContain(other.secret());
		assertThat(this.cases.track(other, "10.3.7.2")).isPresent();

		Page status = new Visitor(this.port).see("/track?lang=fr")
			.form("main form")
			.fill("code", other.code())
			.fill("secret", other.secret())
			.submit();
		assertThat(status.text()).contains("Le bureau a donné un autre mot secret");
		assertThat(this.database.sql("select item from trail where subject_id = ? and action = 'case.secret-replaced'")
			.param(this.id.value())
			.query(String.class)
			.list()).containsExactly("other");
		assertThat(this.desk.see(this.id.page() + "/held").text()).contains("Ihre Nichte Xylographin");
		nothingInClear("Xylographin", other.secret());
	}

	@Test
	void a_secret_is_replaced_so_often_and_no_more_once_the_person_is_forgotten() {
		for (int time = 0; time < PublicLimits.Kind.NEW_SECRETS_OF_CASE.most(); time++) {
			assertThat(anotherSecret().status()).isEqualTo(200);
		}
		assertThat(anotherSecret().text()).contains("within an hour");
		this.actingAs.run(this.facilitator, () -> {
			this.closing.close(this.id, "withdrawn", "");
			return this.forgetting.erase(this.id);
		});
		assertThat(this.desk.open(this.id.page() + "/secret").status()).isEqualTo(404);
		assertThat(this.desk.see(this.id.page()).text()).doesNotContain("has lost the secret");
	}

	private Page anotherSecret() {
		return this.desk.see(this.id.page() + "/secret").form("main form").fill("checked", "called").submit();
	}

	@Test
	void a_file_that_is_larger_than_the_whole_message_may_be_is_not_even_read() {
		byte[] large = new byte[(int) (PublicMessages.LARGEST * PublicMessages.MOST + 200_000)];
		Page refused = status().form("form:has(textarea)")
			.fill("text", "Un film")
			.attach("files", "film.pdf", large)
			.submit();
		assertThat(refused.find("#files-error").text()).contains("10 Mo au plus");
		assertThat(refused.find("textarea").val()).isEqualTo("Un film");
		assertThat(messages()).isZero();
	}

	@Test
	void whoever_asks_to_be_forgotten_is_told_why_not_and_in_the_end_that_it_is_done() {
		Page asked = status().form("form[action$=erasure]").submit();
		assertThat(asked.text()).contains("Vous avez demandé à être oublié");
		assertThat(asked.has("form[action$=erasure]")).isFalse();
		Page answer = this.desk.see(this.id.page()).follow("The person asks to be forgotten");
		Page refused = answer.form("main form").fill("answer", "refuse").submit();
		assertThat(refused.status()).isEqualTo(422);
		refused.form("main form").fill("why", "Un paiement Zugvogelquartier est en cours").submit();
		assertThat(status().text()).contains("n’a pas fait ce que vous demandiez", "Zugvogelquartier");
		nothingInClear("Zugvogelquartier");

		status().form("form[action$=erasure]").submit();
		Page done = this.desk.see(this.id.page() + "/erasure").form("main form").fill("answer", "grant").submit();
		assertThat(done.text()).contains("The person has been forgotten");
		assertThat(this.rows.findByCode(this.ticket.code()).orElseThrow().isForgotten()).isTrue();
		assertThat(status().text()).contains("Le bureau vous a oublié").doesNotContain("Zugvogelquartier");
		assertThat(this.database.sql("select action from trail where subject_id = ? order by id")
			.param(this.id.value())
			.query(String.class)
			.list()).contains("case.erasure-asked", "case.erasure-answered", "case.forgotten");
	}

	@Test
	void how_it_was_is_said_once_by_the_person_and_counted_from_five_on() {
		assertThat(status().has("form[action$=feedback]")).isFalse();
		status().form("form[action$=withdraw]").submit();
		Page nothing = status().form("form[action$=feedback]").submit();
		assertThat(nothing.status()).isEqualTo(422);
		assertThat(nothing.text()).contains("Répondez à une question au moins");
		Form form = nothing.form("form[action$=feedback]")
			.fill("i.helped", "partly")
			.fill("i.words", "Rappeler plus tôt, Quittengelee");
		assertThat(form.submit().text()).contains("Merci de votre réponse");
		assertThat(form.submit().status()).isEqualTo(422);
		assertThat(status().has("form[action$=feedback]")).isFalse();
		assertThat(this.desk.see(this.id.page()).text()).contains("Did it help you? Partly", "Quittengelee");
		nothingInClear("Quittengelee");
		String counts = "/desks/" + this.cases.track(this.ticket, "10.3.0.1").orElseThrow().desk().key() + "/feedback";
		assertThat(this.desk.see(counts).text()).contains("Did it help you?").doesNotContain("Partly 1");
		for (int other = 0; other < 4; other++) {
			somebodyElseSaid("partly");
		}
		assertThat(this.desk.see(counts).text()).contains("Partly 5", "Yes fewer than 5");
	}

	/** On the telephone, to the desk. */
	private void somebodyElseSaid(String helped) {
		this.actingAs.run(this.facilitator, () -> {
			CaseId other = ((Result.Done<CaseId>) this.entered.receive(
					new Received(this.cases.track(this.ticket, "10.3.0.1").orElseThrow().desk().id(), "help-desk",
							CaseSource.DESK, null, null, "", java.util.Set.of()),
					Map.of("i.status", List.of("abroad"), "i.needs", List.of("papers"), "i.name", List.of("Other"))))
				.value();
			assertThat(this.closing.close(other, "reached", "")).isInstanceOf(Result.Done.class);
			return this.feedback.note(other, CaseFeedback.CLOSING, Map.of("i.helped", List.of(helped)));
		});
	}

	@Test
	void another_desk_sees_nothing_of_it() {
		TerritoryId elsewhere = Lgus.next();
		this.desks.at(elsewhere);
		PersonId other = this.people.withAccount(Role.DESK_FACILITATOR, elsewhere);
		Visitor stranger = new Visitor(this.port).signIn(this.people.email(other), TestPeople.PASSWORD);
		assertThat(stranger.open(this.id.page() + "/messages").status()).isEqualTo(404);
		assertThat(stranger.open(this.id.page() + "/erasure").status()).isEqualTo(404);
		assertThat(stranger.open(this.id.page() + "/secret").status()).isEqualTo(404);
	}

}
