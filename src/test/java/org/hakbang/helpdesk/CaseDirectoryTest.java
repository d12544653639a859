package org.hakbang.helpdesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.desk.DeskView;
import org.hakbang.directory.DirectoryVisits;
import org.hakbang.directory.Fit;
import org.hakbang.directory.FundingWindow;
import org.hakbang.directory.Partner;
import org.hakbang.directory.Partners;
import org.hakbang.directory.Windows;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the directory does for a case: windows that fit, partners to send people to. */
@AppTest
class CaseDirectoryTest {

	@LocalServerPort
	int port;

	@Autowired
	Cases cases;

	@Autowired
	CaseLinks links;

	@Autowired
	CasePartners partners;

	@Autowired
	CaseFitting fitting;

	@Autowired
	CaseMoney money;

	@Autowired
	CaseMoneyReading reading;

	@Autowired
	Applications applications;

	@Autowired
	Partners directory;

	@Autowired
	Windows windows;

	@Autowired
	DirectoryVisits made;

	@Autowired
	TestPeople people;

	@Autowired
	TestDesks desks;

	@Autowired
	ActingAs actingAs;

	@Autowired
	WholeDatabase whole;

	@Autowired
	Ids ids;

	TerritoryId seat;

	PersonId facilitator;

	CaseId file;

	@BeforeEach
	void a_case_of_somebody_abroad_who_wants_to_invest_in_farming() {
		this.seat = Lgus.next();
		DeskView desk = this.desks.at(this.seat);
		this.facilitator = this.people.withAccount(Role.DESK_FACILITATOR, this.seat);
		Result<CaseId> received = as(() -> this.cases.receive(
				new Received(desk.id(), "help-desk", CaseSource.DESK, null, java.time.LocalDate.of(2020, 1, 1),
						"signed", Set.of("handling", "sharing")),
				Map.of("i.status", List.of("abroad"), "i.needs", List.of("invest", "papers"), "i.name",
						List.of("Aissatou Wolkenkratzer"), "i.country", List.of("NO"), "i.holder", List.of("alone"),
						"i.sector", List.of("farming"))));
		this.file = ((Result.Done<CaseId>) received).value();
	}

	@Test
	void the_case_is_held_against_the_terms_of_each_window() {
		FundingWindow window = this.made.window(this.facilitator, "PH", "Fund " + this.seat.code());
		assertThat(messages(fit(window).reasonsFor())).containsExactly("sector-taken");
		assertThat(messages(fit(window).unknown())).containsExactly("days-unknown", "amount-unknown",
				"own-share-unknown");
		costs("8000000", "800000");
		assertThat(messages(fit(window).reasonsFor())).containsExactly("amount-within", "own-share-enough",
				"sector-taken");
		costs("8000000", "799999");
		assertThat(messages(fit(window).against())).containsExactly("own-share-low");
		assertThat(as(() -> this.fitting.of(this.file))).extracting(Fit::window).contains(window);
	}

	@Test
	void an_application_keeps_the_terms_it_was_begun_with_whatever_becomes_of_the_window() {
		costs("8000000", "1000000");
		FundingWindow window = this.made.window(this.facilitator, "PH", "Fund that changes");
		ApplicationId id = done(as(() -> this.fitting.apply(this.file, window.id(),
				Map.of("requested", List.of("7000000"), "version", List.of("0")))));
		Map<String, List<String>> fields = new HashMap<>(Windows.terms(window.data()));
		fields.putAll(Map.of("funder", List.of("Another fund"), "rate", List.of("12"), "ownShare", List.of("50"),
				"pieces", List.of("Everything"), "version", List.of("0")));
		done(as(() -> this.windows.change("PH", window.id(), fields)));
		as(() -> {
			this.windows.end("PH", window.id(), true);
			return window;
		});
		ApplicationView view = as(() -> this.applications.of(this.file)).get(0);
		assertThat(view.id()).isEqualTo(id);
		assertThat(view.funder()).isEqualTo("Fund of the diaspora");
		assertThat(view.requested().currency()).isEqualTo("PHP");
		assertThat(view.pieces()).extracting(ApplicationView.Piece::name).containsExactly("Plan", "Identity card");
		assertThat(view.terms()).isEqualTo(window.data());
		assertThat(as(() -> this.reading.of(this.file)).ownShareLow(view)).isFalse();
		costs("8000000", "100000");
		assertThat(as(() -> this.reading.of(this.file)).ownShareLow(view)).isTrue();
	}

	@Test
	void a_window_that_changed_or_ended_since_the_page_was_opened_is_looked_at_again() {
		FundingWindow window = this.made.window(this.facilitator, "PH", "Fund that moves");
		Map<String, List<String>> fields = new HashMap<>(Windows.terms(window.data()));
		fields.putAll(Map.of("rate", List.of("12"), "version", List.of("0")));
		done(as(() -> this.windows.change("PH", window.id(), fields)));
		assertThat(problems(as(() -> this.fitting.apply(this.file, window.id(),
				Map.of("requested", List.of("7000000"), "version", List.of("0"))))))
			.containsExactly(" money.window.changed");
		as(() -> {
			this.windows.end("PH", window.id(), true);
			return window;
		});
		assertThat(problems(as(() -> this.fitting.apply(this.file, window.id(),
				Map.of("requested", List.of("nothing"), "version", List.of("1"))))))
			.containsExactlyInAnyOrder("requested money.amount", " money.window.ended");
		assertThat(as(() -> this.applications.of(this.file))).isEmpty();
	}

	@Test
	void partners_are_proposed_that_offer_what_is_needed_where_it_is_needed() {
		Partner bank = this.made.partner(this.facilitator, this.seat, "Quaddelbank");
		Partner elsewhere = this.made.partner(this.facilitator, Lgus.next(), "Bank of elsewhere");
		Partner consulate = abroad("consulate");
		Partner school = abroad("training");
		assertThat(as(() -> this.partners.of(this.file, ""))).extracting(Partner::id)
			.contains(bank.id(), consulate.id())
			.doesNotContain(elsewhere.id(), school.id());
		assertThat(as(() -> this.partners.of(this.file, "training"))).extracting(Partner::id).startsWith(school.id());
	}

	private Partner abroad(String service) {
		return done(as(() -> this.directory.add("PH", this.ids.next(), Map.of("name", List.of("In Oslo: " + service),
				"services", List.of(service), "abroad", List.of("NO"), "city", List.of("Oslo")))));
	}

	@Test
	void a_referral_to_a_partner_takes_its_name_and_service_and_shares_no_more_than_was_agreed() {
		Partner bank = this.made.partner(this.facilitator, this.seat, "Quaddelbank");
		UUID entry = done(as(() -> this.links.note(this.file, true,
				new ContactForm("", "", "", "", List.of("name"), bank.id().toString()))));
		ContactLine line = as(() -> this.links.line(this.file, entry));
		assertThat(line.who()).isEqualTo("Quaddelbank");
		assertThat(line.service()).isEqualTo("bank");
		assertThat(line.partner()).isEqualTo(bank.id());
		assertThat(line.shared()).containsExactly("name");
		UUID other = done(as(() -> this.links.note(this.file, false,
				new ContactForm("Ms Regenschirm", "bank", "", "", List.of(), bank.id().toString()))));
		assertThat(as(() -> this.links.line(this.file, other)).who()).isEqualTo("Quaddelbank, Ms Regenschirm");
		for (String word : List.of("Wolkenkratzer", "Regenschirm")) {
			assertThat(this.whole.places(word)).as(word).isEmpty();
		}
		assertThat(refer("legal-aid", bank.id().toString())).containsExactly("service connect.partner.service");
		assertThat(refer("bank", UUID.randomUUID().toString())).contains("partner connect.partner.unknown");
		assertThat(refer("bank", "nothing")).contains("partner connect.partner.unknown");
		as(() -> {
			this.directory.end("PH", bank.id(), true);
			return bank;
		});
		assertThat(refer("bank", bank.id().toString())).contains("partner connect.partner.unknown");
		assertThat(as(() -> this.partners.of(this.file, line))).map(Partner::id).contains(bank.id());
	}

	private List<String> refer(String service, String partner) {
		return problems(
				as(() -> this.links.note(this.file, true, new ContactForm("", service, "", "", List.of(), partner))));
	}

	@Test
	void its_pages_lead_from_the_money_to_a_window_and_from_a_service_to_a_partner() {
		costs("8000000", "700000");
		FundingWindow window = this.made.window(this.facilitator, "PH", "Lake fund " + this.seat.code());
		Partner bank = this.made.partner(this.facilitator, this.seat, "Aaa bank " + this.seat.code());
		Visitor visitor = new Visitor(this.port).signIn(this.people.email(this.facilitator), TestPeople.PASSWORD);
		Page fits = visitor.see(this.file.page() + "/money").follow("Which funding windows fit");
		assertThat(fits.text()).contains("Lake fund " + this.seat.code(), "It does not fit.",
				"The own share is 8.75%; it wants at least 10%.", "It does not exclude the sector");
		Page page = fits.follow("Lake fund " + this.seat.code());
		assertThat(page.text()).contains("from 5,000,000 to PHP 15,000,000", "Identity card");
		assertThat(page.form("form:has(input[name=requested])").value("requested")).isEqualTo("7300000");
		Page refused = page.form("form:has(input[name=requested])").fill("requested", "much").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#requested").attr("value")).isEqualTo("much");
		Page begun = refused.form("form:has(input[name=requested])").fill("requested", "7300000").submit();
		assertThat(begun.text()).contains("The application is begun.", "Fund of the diaspora",
				"The own share is below what this window wants: at least 10%.", "Terms when it was begun");
		Page referral = visitor.see(this.file.page()).follow("Refer the person there");
		assertThat(referral.has("input[name=partner][value=" + bank.id() + "][checked]")).isTrue();
		Page slip = referral.form("form:has(input[name=partner])").submit();
		assertThat(slip.find("dl").text()).contains("Aaa bank", "Main street 7").doesNotContain("Wolkenkratzer");
	}

	@Test
	void for_another_desk_none_of_it_is_there() {
		FundingWindow window = this.made.window(this.facilitator, "PH", "Fund for nobody");
		PersonId stranger = this.people.with(Role.DESK_FACILITATOR, Lgus.next());
		for (Supplier<?> work : List.<Supplier<?>>of(() -> this.fitting.of(this.file),
				() -> this.fitting.of(this.file, window.id()), () -> this.fitting.requested(this.file),
				() -> this.fitting.apply(this.file, window.id(), Map.of()), () -> this.partners.of(this.file, ""))) {
			assertThatThrownBy(() -> this.actingAs.run(stranger, work)).isInstanceOf(NotFound.class);
		}
	}

	private Fit fit(FundingWindow window) {
		return as(() -> this.fitting.of(this.file, window.id()));
	}

	private static List<String> messages(List<Fit.Reason> reasons) {
		return reasons.stream().map((reason) -> reason.message().replace("directory.fit.", "")).toList();
	}

	private void costs(String total, String own) {
		done(as(() -> this.money.costs(this.file, Map.of("total", List.of(total), "own", List.of(own)))));
	}

	private <T> T as(Supplier<T> work) {
		return this.actingAs.run(this.facilitator, work);
	}

	private static List<String> problems(Result<?> result) {
		return ((Result.Refused<?>) result).problems()
			.stream()
			.map((Problem problem) -> problem.field() + " " + problem.message())
			.toList();
	}

	private static <T> T done(Result<T> result) {
		assertThat(result).isInstanceOf(Result.Done.class);
		return ((Result.Done<T>) result).value();
	}

}
