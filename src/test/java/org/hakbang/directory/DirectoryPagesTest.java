package org.hakbang.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Form;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a directory over HTTP, without JavaScript. */
@AppTest
class DirectoryPagesTest {

	private static final String ENTRY = "form#entry";

	@LocalServerPort
	int port;

	@Autowired
	Partners partners;

	@Autowired
	Windows windows;

	@Autowired
	DirectoryVisits made;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	TerritoryId seat;

	PersonId keeper;

	Visitor visitor;

	@BeforeEach
	void a_keeper() {
		this.seat = Lgus.next();
		this.keeper = this.people.withAccount(Role.DESK_FACILITATOR, this.seat);
		this.visitor = browser(this.keeper);
	}

	@Test
	void a_partner_is_entered_found_checked_and_ended() {
		String name = "Legal aid " + this.seat.code();
		Page list = this.visitor.see("/directory");
		assertThat(list.address().getPath()).isEqualTo("/directory/PH/partners");
		Page refused = list.follow("Enter a partner").form(ENTRY).fill("reach", "Keep this").submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.find("#name-error").text()).isEqualTo("Enter the name");
		assertThat(refused.find("#services-error").text()).isEqualTo("Choose at least one kind of service");
		assertThat(refused.find("#place-error").text()).contains("Choose whom it serves");
		assertThat(refused.find("#reach").text()).isEqualTo("Keep this");
		Page partner = refused.form(ENTRY)
			.fill("name", name)
			.fill("services", "legal-aid")
			.fill("place", "PH-PH")
			.fill("languages", "English, Filipino")
			.submit();
		assertThat(partner.text()).contains("The directory is saved.", name, "Legal aid", "the whole country",
				"Keep this", "English, Filipino", "Never checked.", "Nobody has checked this for too long");
		Page stale = this.visitor.see("/directory/PH/partners?state=stale&q=" + this.seat.code());
		assertThat(stale.text()).contains(name);
		Page after = stale.form("form[action$=checked]").submit();
		assertThat(after.address().getQuery()).isEqualTo("state=stale");
		assertThat(after.text()).contains("It is noted that all of it was checked today.");
		assertThat(this.visitor.see("/directory/PH/partners?state=stale&q=" + this.seat.code()).text())
			.contains("No partner found");
		Page ended = this.visitor.see(partner.address().getPath()).form("form[action$=end]").submit();
		assertThat(ended.text()).contains("There no more since");
		assertThat(ended.form("form[action$=end]").submit().text()).contains("It is there again.")
			.doesNotContain("There no more since");
	}

	@Test
	void whoever_was_second_sees_both_versions_and_loses_nothing() {
		FundingWindow window = this.made.window(this.keeper, "PH", "Fund of both " + this.seat.code());
		Form mine = this.visitor.see(window.page() + "/change").form(ENTRY).fill("rate", "4").fill("note", "Mine");
		PersonId colleague = this.people.withAccount(Role.DESK_OFFICER, Lgus.next());
		Page theirs = browser(colleague).see(window.page() + "/change")
			.form(ENTRY)
			.fill("rate", "8")
			.fill("form", "grant")
			.submit();
		assertThat(theirs.status()).isEqualTo(200);
		Page both = mine.submit();
		assertThat(both.status()).isEqualTo(422);
		assertThat(both.text()).contains("Somebody has changed this meanwhile", "desk-officer of");
		assertThat(both.find("section[aria-labelledby=differences-h] ul").text()).isEqualTo(
				"Form There now Grant Yours Loan Remarks There now Nothing Yours Mine Interest rate, percent a year There now 8 Yours 4");
		Page saved = both.form(ENTRY).fill("form", "grant").submit();
		assertThat(saved.text()).contains("The directory is saved.", "Grant", "4%", "Mine");
	}

	@Test
	void a_reader_sees_all_of_it_and_nothing_to_press() {
		FundingWindow window = this.made.window(this.keeper, "PH", "Fund to read " + this.seat.code());
		PersonId focal = this.people.withAccount(Role.FOCAL_POINT, Lgus.next());
		Visitor reader = browser(focal);
		Page page = reader.see(window.page());
		assertThat(page.text()).contains("Fund of the diaspora", "from 5,000,000 to PHP 15,000,000", "6%", "Loan");
		assertThat(page.has("main form")).isFalse();
		assertThat(reader.see("/directory/PH/windows").has("main form[method=post]")).isFalse();
		assertThat(reader.open(window.page() + "/change").status()).isEqualTo(403);
		assertThat(reader.open("/directory/PH/windows/new").status()).isEqualTo(403);
		assertThat(reader.open("/directory/SN/windows").status()).isEqualTo(404);
		assertThat(reader.open("/directory/ZZ/windows").status()).isEqualTo(404);
	}

	@Test
	void the_lists_are_taken_away_as_they_are_narrowed() {
		this.made.window(this.keeper, "PH", "=Fund to take " + this.seat.code());
		this.made.partner(this.keeper, this.seat, "Bank to take " + this.seat.code());
		byte[] csv = this.visitor.download("/directory/PH/windows.csv?q=" + this.seat.code()).body();
		List<String> lines = new String(csv, StandardCharsets.UTF_8).lines().toList();
		assertThat(lines.get(0)).startsWith("\uFEFFName,Funder,Form,Opens on");
		assertThat(String.join("\n", lines))
			.contains("'=Fund to take " + this.seat.code() + ",Fund of the diaspora,Loan")
			.contains("Trade and transport");
		String partners = new String(
				this.visitor.download("/directory/PH/partners.csv?service=bank&q=" + this.seat.code()).body(),
				StandardCharsets.UTF_8);
		assertThat(partners.lines()).hasSize(2);
		for (String list : List.of("partners", "windows")) {
			assertThat(this.visitor.download("/directory/PH/" + list + ".xlsx").body()).startsWith('P', 'K');
		}
	}

	@Test
	void a_name_of_several_places_brings_them_to_the_top_of_the_list_in_french_too() {
		PersonId senegalese = this.people.withAccount(Role.DESK_FACILITATOR, TerritoryId.ofKey("SN-SE"));
		Visitor visitor = browser(senegalese);
		Page refused = visitor.see("/directory/SN/partners/new?lang=fr")
			.form(ENTRY)
			.fill("name", "Mairie")
			.fill("services", "municipality")
			.fill("placeName", "Sédhiou")
			.submit();
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.document().select("#place option").eachText().subList(0, 4)).containsExactlyInAnyOrder(
				"Aucun de ceux-ci", "Sédhiou (région)", "Sédhiou (département)", "Sédhiou (commune)");
		assertThat(refused.find("#place-error").text()).contains("Plusieurs lieux s’appellent « Sédhiou »");
	}

	@Test
	void a_territory_and_a_desk_lead_to_the_directory() {
		PersonId administrator = this.people.withAccount(Role.ADMINISTRATOR, this.seat);
		Page directory = browser(administrator).see("/territories/" + this.seat.key())
			.follow("Partners and funding windows");
		assertThat(directory.address().getPath()).isEqualTo("/directory/PH/partners");
		assertThat(directory.text()).doesNotContain("Enter a partner");
	}

	private Visitor browser(PersonId person) {
		return new Visitor(this.port).signIn(this.people.email(person), TestPeople.PASSWORD);
	}

}
