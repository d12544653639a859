package org.hakbang.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailLine;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Keeping a directory, on PostgreSQL. */
@AppTest
class DirectoryTest {

	@Autowired
	Partners partners;

	@Autowired
	Windows windows;

	@Autowired
	Directory directory;

	@Autowired
	DirectoryVisits made;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	Trail trail;

	@Autowired
	Ids ids;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient database;

	TerritoryId seat;

	PersonId keeper;

	@BeforeEach
	void a_keeper() {
		this.seat = Lgus.next();
		this.keeper = this.people.with(Role.DESK_FACILITATOR, this.seat);
	}

	@ParameterizedTest
	@EnumSource
	void desks_of_the_country_keep_it_and_everybody_with_a_role_there_reads_it(Role role) {
		Partner partner = this.made.partner(this.keeper, this.seat, "Bank for " + role.key());
		FundingWindow window = this.made.window(this.keeper, "PH", "Fund for " + role.key());
		PersonId other = this.people.with(role, Lgus.next());
		assertThat(as(other, () -> this.partners.get("PH", partner.id()))).isEqualTo(partner);
		assertThat(as(other, () -> this.windows.get("PH", window.id()))).isEqualTo(window);
		for (Supplier<?> work : List.<Supplier<?>>of(
				() -> this.partners.add("PH", this.ids.next(), PartnerForm.of(partner.data())),
				() -> this.windows.change("PH", window.id(), WindowForm.of(window.data())),
				() -> this.directory.loadSamples("PH"), () -> checked(partner), () -> ended(partner))) {
			if (role.ofDesk()) {
				as(other, work);
			}
			else {
				assertThatThrownBy(() -> as(other, work)).isInstanceOf(Forbidden.class);
			}
		}
		PersonId abroad = this.people.with(role, TerritoryId.ofKey("SN-KD-02"));
		for (Supplier<?> work : List.<Supplier<?>>of(() -> this.partners.get("PH", partner.id()),
				() -> this.partners.get("SN", partner.id()), () -> this.windows.all("PH", DirectoryQuery.EVERYTHING),
				() -> this.partners.serving(this.seat, "", List.of("bank")), () -> this.directory.count("PH"),
				() -> this.partners.add("PH", this.ids.next(), PartnerForm.of(partner.data())))) {
			assertThatThrownBy(() -> as(abroad, work)).isInstanceOf(NotFound.class);
		}
	}

	private UUID checked(Partner partner) {
		this.partners.check("PH", partner.id());
		return partner.id();
	}

	private UUID ended(Partner partner) {
		this.partners.end("PH", partner.id(), true);
		return partner.id();
	}

	@Test
	void all_terms_of_a_window_come_back_as_they_were_typed() {
		Map<String, List<String>> typed = new HashMap<>(Map.of("name", List.of("Crédit"), "funder", List.of("FAISE"),
				"form", List.of("in-kind"), "opens", List.of("2027-01-04"), "closes", List.of("2027-03-31"), "minimum",
				List.of("5000000"), "maximum", List.of("15000000.5"), "currency", List.of("EUR"), "rate",
				List.of("6.25"), "grace", List.of("6")));
		typed.putAll(Map.of("term", List.of("60"), "ownShare", List.of("10"), "excluded",
				List.of("trade", "real-estate"), "kinds", List.of("abroad", "company"), "ageFrom", List.of("18"),
				"ageTo", List.of("40"), "pieces", List.of("Plan\nDevis"), "deposit", List.of("Dakar"), "decides",
				List.of("90"), "note", List.of("Pas de commerce")));
		FundingWindow window = done(as(this.keeper, () -> this.windows.add("PH", this.ids.next(), typed)));
		FundingWindow read = as(this.keeper, () -> this.windows.get("PH", window.id()));
		assertThat(Windows.terms(read.data())).isEqualTo(typed);
		assertThat(Windows.terms(Windows.terms(read.data()))).contains(read.data());
	}

	@Test
	void what_is_left_empty_limits_nothing() {
		FundingWindow window = done(as(this.keeper, () -> this.windows.add("PH", this.ids.next(), Map.of("name",
				List.of("N"), "funder", List.of("F"), "form", List.of("grant"), "minimum", List.of("")))));
		assertThat(window.data()).isEqualTo(new WindowData("N", "F", WindowData.Form.GRANT, null, null, null, null,
				"PHP", null, null, null, null, List.of(), List.of(), null, null, List.of(), "", null, ""));
	}

	@ParameterizedTest
	@CsvSource({ "name, '', directory.missing.name", "funder, '', directory.missing.funder",
			"form, gift, directory.form.missing", "opens, soon, directory.day",
			"closes, 2020-01-01, directory.closes.before", "minimum, -5, directory.amount",
			"minimum, 0, directory.amount", "maximum, 1, directory.maximum.below",
			"currency, ABC, directory.currency.unknown", "rate, 101, directory.percent",
			"ownShare, a tenth, directory.percent", "grace, 601, directory.whole", "term, 0, directory.whole",
			"excluded, magic, directory.choose", "kinds, giants, directory.choose", "ageFrom, 200, directory.whole",
			"ageTo, 17, directory.age.below", "decides, 1.5, directory.whole" })
	void what_cannot_be_a_window_is_refused_beside_its_field(String field, String value, String message) {
		Map<String, List<String>> fields = new HashMap<>(Map.of("name", List.of("N"), "funder", List.of("F"), "form",
				List.of("loan"), "opens", List.of("2027-01-01"), "minimum", List.of("1000"), "ageFrom", List.of("18")));
		fields.put(field, List.of(value));
		assertThat(problems(as(this.keeper, () -> this.windows.add("PH", this.ids.next(), fields))))
			.contains(field + " " + message);
	}

	@ParameterizedTest
	@CsvSource({ "name, '', name directory.missing.name", "services, '', services directory.services.missing",
			"services, magic, services directory.choose", "place, '', place directory.where.missing",
			"place, SN-SE, place directory.choose", "abroad, IT, abroad directory.where.both",
			"abroad, PH, abroad directory.abroad.unknown", "city, Milano, city directory.city.home" })
	void what_cannot_be_a_partner_is_refused_beside_its_field(String field, String value, String problem) {
		Map<String, List<String>> fields = new HashMap<>(
				Map.of("name", List.of("N"), "services", List.of("bank"), "place", List.of(this.seat.key())));
		fields.put(field, List.of(value));
		assertThat(problems(as(this.keeper, () -> this.partners.add("PH", this.ids.next(), fields)))).contains(problem);
	}

	@Test
	void a_place_may_be_typed_if_only_one_is_called_so() {
		PersonId senegalese = this.people.with(Role.DESK_OFFICER, TerritoryId.ofKey("SN-SE"));
		Map<String, List<String>> fields = new HashMap<>(Map.of("name", List.of("Mairie"), "services",
				List.of("municipality"), "placeName", List.of("diaroume")));
		Partner partner = done(as(senegalese, () -> this.partners.add("SN", this.ids.next(), fields)));
		assertThat(partner.data().serves()).isEqualTo(TerritoryId.ofKey("SN-SE-01-02"));
		as(senegalese, () -> {
			this.partners.end("SN", partner.id(), true);
			return partner;
		});
		fields.put("placeName", List.of("Sédhiou"));
		assertThat(problems(as(senegalese, () -> this.partners.add("SN", this.ids.next(), fields))))
			.containsExactly("place directory.place.several");
		fields.put("placeName", List.of("Atlantis"));
		assertThat(problems(as(senegalese, () -> this.partners.add("SN", this.ids.next(), fields))))
			.containsExactly("place directory.place.none-so");
	}

	@Test
	void each_change_stands_in_the_trail_of_the_country_with_who_and_what() {
		Partner partner = this.made.partner(this.keeper, this.seat, "Bank of the trail");
		PersonId colleague = this.people.with(Role.DESK_OFFICER, Lgus.next());
		Map<String, List<String>> fields = new HashMap<>(PartnerForm.of(partner.data()));
		fields.put("reach", List.of("Market street 9"));
		fields.put("version", List.of("0"));
		as(colleague, () -> {
			done(this.partners.change("PH", partner.id(), fields));
			this.partners.check("PH", partner.id());
			this.partners.end("PH", partner.id(), true);
			this.partners.end("PH", partner.id(), true);
			this.partners.end("PH", partner.id(), false);
			return partner;
		});
		List<TrailLine> lines = this.trail.of(TerritoryId.ofKey("PH-PH"), null, 60)
			.stream()
			.filter((line) -> partner.id().equals(line.entry().object()))
			.toList();
		assertThat(lines).extracting((line) -> line.entry().action())
			.containsExactly("partner.resumed", "partner.ended", "partner.checked", "partner.changed", "partner.added");
		assertThat(lines).extracting(TrailLine::actor)
			.containsExactly(colleague, colleague, colleague, colleague, this.keeper);
		assertThat(lines.get(3).details()).isEqualTo(Map.of("name", "Bank of the trail", "reach", "Market street 9"));
		Upkeep upkeep = as(this.keeper, () -> this.partners.get("PH", partner.id())).upkeep();
		assertThat(upkeep.changedBy()).isEqualTo(colleague);
		assertThat(upkeep.checkedBy()).isEqualTo(colleague);
		assertThat(upkeep.checkedOn()).isEqualTo(today());
		assertThat(upkeep.ended()).isFalse();
	}

	@Test
	void the_second_of_two_who_change_one_entry_is_told_and_nothing_is_overwritten() {
		FundingWindow window = this.made.window(this.keeper, "PH", "Fund of two");
		Map<String, List<String>> mine = new HashMap<>(WindowForm.of(window.data()));
		mine.put("version", List.of("0"));
		Map<String, List<String>> theirs = new HashMap<>(mine);
		theirs.put("rate", List.of("8"));
		mine.put("rate", List.of("4"));
		done(as(this.keeper, () -> this.windows.change("PH", window.id(), theirs)));
		assertThat(problems(as(this.keeper, () -> this.windows.change("PH", window.id(), mine))))
			.containsExactly(" directory.changed-meanwhile");
		assertThat(as(this.keeper, () -> this.windows.get("PH", window.id())).data().rate()).isEqualByComparingTo("8");
		mine.put("version", List.of("1"));
		done(as(this.keeper, () -> this.windows.change("PH", window.id(), mine)));
		assertThat(as(this.keeper, () -> this.windows.get("PH", window.id())).data().rate()).isEqualByComparingTo("4");
	}

	@Test
	void the_same_form_sent_twice_enters_one_partner() {
		UUID id = this.ids.next();
		Map<String, List<String>> fields = Map.of("name", List.of("Twice " + id), "services", List.of("bank"), "place",
				List.of(this.seat.key()));
		as(this.keeper, () -> done(this.partners.add("PH", id, fields)));
		as(this.keeper, () -> done(this.partners.add("PH", id, fields)));
		assertThat(found("Twice " + id, Map.of())).hasSize(1);
	}

	@Test
	void a_list_is_narrowed_by_words_service_place_and_state() {
		String mark = "Mark" + this.seat.code();
		Partner bank = this.made.partner(this.keeper, this.seat, "Bänk " + mark);
		Partner consulate = done(as(this.keeper,
				() -> this.partners.add("PH", this.ids.next(),
						Map.of("name", List.of("Consulate " + mark), "services", List.of("consulate", "legal-aid"),
								"abroad", List.of("IT"), "city", List.of("Milano"), "checked", List.of("yes")))));
		assertThat(found(mark, Map.of())).containsExactly(bank.id(), consulate.id());
		assertThat(found("bank " + mark, Map.of())).containsExactly(bank.id());
		assertThat(found("milano " + mark, Map.of())).containsExactly(consulate.id());
		assertThat(found(mark, Map.of("service", "legal-aid"))).containsExactly(consulate.id());
		assertThat(found(mark, Map.of("place", "IT"))).containsExactly(consulate.id());
		assertThat(found(mark, Map.of("place", this.seat.key()))).containsExactly(bank.id());
		assertThat(found(mark, Map.of("place", Lgus.next().key()))).isEmpty();
		assertThat(found(mark, Map.of("place", "PH-nowhere"))).isEmpty();
		assertThat(found(mark, Map.of("state", "stale"))).containsExactly(bank.id());
		as(this.keeper, () -> ended(bank));
		assertThat(found(mark, Map.of())).containsExactly(consulate.id());
		assertThat(found(mark, Map.of("state", "ended"))).containsExactly(bank.id());
	}

	@Test
	void a_list_has_pages_of_fifty() {
		List<Integer> all = java.util.stream.IntStream.range(0, 101).boxed().toList();
		assertThat(DirectoryPage.of(all, 1).lines()).hasSize(50).startsWith(0);
		assertThat(DirectoryPage.of(all, 3).lines()).containsExactly(100);
		assertThat(DirectoryPage.of(all, 99)).isEqualTo(DirectoryPage.of(all, 3));
		assertThat(DirectoryPage.of(List.of(), 1).pages()).isEqualTo(1);
	}

	@Test
	void whoever_serves_a_place_or_the_people_of_a_country_is_found_by_service() {
		Partner here = this.made.partner(this.keeper, this.seat, "Bank here");
		Partner elsewhere = this.made.partner(this.keeper, Lgus.next(), "Bank elsewhere");
		Partner abroad = done(as(this.keeper, () -> this.partners.add("PH", this.ids.next(),
				Map.of("name", List.of("Consulate"), "services", List.of("consulate"), "abroad", List.of("NO")))));
		assertThat(serving("", "bank", "consulate")).contains(here.id()).doesNotContain(elsewhere.id(), abroad.id());
		assertThat(serving("NO", "consulate", "bank")).startsWith(abroad.id()).contains(here.id());
		assertThat(serving("NO", "legal-aid")).doesNotContain(here.id(), abroad.id());
		as(this.keeper, () -> ended(here));
		assertThat(serving("", "bank")).doesNotContain(here.id());
	}

	private List<UUID> serving(String abroad, String... services) {
		return as(this.keeper, () -> this.partners.serving(this.seat, abroad, List.of(services))).stream()
			.map(Partner::id)
			.toList();
	}

	@Test
	void an_entry_is_stale_after_six_months_and_a_directory_is_gone_through_when_its_last_entry_is() {
		Partner partner = this.made.partner(this.keeper, this.seat, "Bank of the months");
		assertThat(as(this.keeper, () -> this.directory.staleBefore("PH"))).isEqualTo(today().minusMonths(6));
		assertThat(this.directory.goneThroughOn("PH")).isEmpty();
		this.database.sql(
				"update directory_partner set sample_of = null, checked_on = :day, checked_by = :by where country = 'PH'")
			.param("day", today())
			.param("by", this.keeper.value())
			.update();
		this.database.sql(
				"update directory_window set sample_of = null, checked_on = :day, checked_by = :by where country = 'PH'")
			.param("day", today())
			.param("by", this.keeper.value())
			.update();
		checkedOn(partner, today().minusMonths(6));
		assertThat(this.directory.goneThroughOn("PH")).contains(today().minusMonths(6));
		assertThat(as(this.keeper, () -> this.directory.count("PH")).stale()).isZero();
		checkedOn(partner, today().minusMonths(6).minusDays(1));
		assertThat(as(this.keeper, () -> this.directory.count("PH")).stale()).isOne();
		as(this.keeper, () -> checked(partner));
		assertThat(this.directory.goneThroughOn("PH")).contains(today());
	}

	private void checkedOn(Partner partner, LocalDate day) {
		this.database.sql("update directory_partner set checked_on = ? where id = ?")
			.params(day, partner.id())
			.update();
	}

	private List<UUID> found(String words, Map<String, String> more) {
		Map<String, String> fields = new HashMap<>(more);
		fields.put("q", words);
		return as(this.keeper, () -> this.partners.all("PH", DirectoryQuery.of(fields))).stream()
			.map(Partner::id)
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
	}

	private <T> T as(PersonId person, Supplier<T> work) {
		return this.actingAs.run(person, work);
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
