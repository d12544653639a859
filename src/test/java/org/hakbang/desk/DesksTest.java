package org.hakbang.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.hakbang.identity.Access;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestDesks;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AppTest
class DesksTest {

	@Autowired
	Desks desks;

	@Autowired
	FocalPoints focalPoints;

	@Autowired
	Outreach outreach;

	@Autowired
	TestDesks testDesks;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Autowired
	Access access;

	@Autowired
	Ids ids;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient database;

	TerritoryId seat;

	DeskView desk;

	PersonId facilitator;

	LocalDate today;

	@BeforeEach
	void aDesk() {
		this.seat = Lgus.next();
		this.desk = this.testDesks.at(this.seat);
		this.facilitator = this.people.with(Role.DESK_FACILITATOR, this.seat);
		this.today = LocalDate.now(this.clock.withZone(ZoneId.of("Asia/Manila")));
	}

	private <T> T as(PersonId person, Supplier<T> code) {
		return this.actingAs.run(person, code);
	}

	private static List<String> refusals(Result<?> result) {
		return ((Result.Refused<?>) result).problems().stream().map(Problem::field).toList();
	}

	@Test
	void a_desk_is_handled_by_its_own_people_and_by_nobody_else() {
		PersonId officer = this.people.with(Role.DESK_OFFICER, this.seat);
		for (PersonId own : List.of(this.facilitator, officer)) {
			assertThat(as(own, () -> this.desks.requireHandled(this.desk.id())).key()).isEqualTo(this.desk.key());
			assertThat(as(own, this.desks::mine)).containsExactly(this.desk);
		}
		DeskView neighbour = this.testDesks.at(this.seat, "near-" + this.desk.key(),
				"ZZ" + this.desk.prefix().substring(2));
		List<PersonId> strangers = List.of(this.people.with(Role.DESK_FACILITATOR, neighbour.key(), this.seat),
				this.people.with(Role.DESK_FACILITATOR, this.desk.key(), Lgus.next()),
				this.people.with(Role.ADMINISTRATOR, this.seat), this.people.with(Role.AUDITOR, this.seat),
				this.people.with(Role.FOCAL_POINT, this.seat), this.people.with(Role.DATA_SUPPLIER, "hr", this.seat));
		for (PersonId stranger : strangers) {
			assertThatThrownBy(() -> as(stranger, () -> this.desks.requireHandled(this.desk.id())))
				.isInstanceOf(NotFound.class);
			assertThat(as(stranger, this.desks::mine)).doesNotContain(this.desk);
		}
		assertThatThrownBy(() -> this.desks.requireHandled(this.desk.id())).isInstanceOf(NotFound.class);
	}

	@Test
	void administrators_of_the_seat_change_a_desk_and_its_own_people_do_not() {
		DeskData closed = new DeskData("other", "OTHER", this.desk.name(), "City of Kolda", List.of(), Hours.NONE, "",
				"", "", this.today.minusYears(1), this.today, List.of(this.seat));
		assertThatThrownBy(() -> as(this.facilitator, () -> this.desks.change(this.desk.id(), 0, closed)))
			.isInstanceOf(Forbidden.class);
		PersonId administrator = this.people.with(Role.ADMINISTRATOR, this.seat);
		assertThat(this.desks.open()).contains(this.desk);
		assertThat(as(administrator, () -> this.desks.change(this.desk.id(), 0, closed)))
			.isInstanceOf(Result.Done.class);
		DeskView changed = this.desks.get(this.desk.id());
		assertThat(changed.data().agency()).isEqualTo("City of Kolda");
		assertThat(List.of(changed.key(), changed.prefix())).isEqualTo(List.of(this.desk.key(), this.desk.prefix()));
		assertThat(this.desks.open()).as("closed today").doesNotContain(changed);
		DeskData again = new DeskData("", "", this.desk.name(), "Another", List.of(), Hours.NONE, "", "", "",
				this.today, null, List.of(this.seat));
		assertThat(refusals(as(administrator, () -> this.desks.change(this.desk.id(), 0, again)))).containsExactly("");
	}

	@Test
	void a_desk_that_makes_no_sense_is_refused_and_keys_and_prefixes_are_given_once() {
		PersonId administrator = this.people.with(Role.ADMINISTRATOR, this.seat);
		DeskData nonsense = new DeskData("Not A Key", "x1", new org.hakbang.shared.Text(Map.of()), "", List.of(),
				Hours.NONE, "", "call me", "nowhere", this.today, this.today.minusDays(1),
				List.of(new TerritoryId("PH", "nothing")));
		assertThat(refusals(as(administrator, () -> this.desks.open(this.seat, nonsense)))).containsExactly("key",
				"prefix", "name.en", "agency", "phone", "mail", "closedOn", "serves");
		DeskData twice = this.testDesks.data(this.desk.key(), "NEWER", this.seat);
		assertThat(refusals(as(administrator, () -> this.desks.open(this.seat, twice)))).containsExactly("key");
		DeskData prefix = this.testDesks.data("x-" + this.desk.key(), this.desk.prefix(), this.seat);
		assertThat(refusals(as(administrator, () -> this.desks.open(this.seat, prefix)))).containsExactly("prefix");
		TerritoryId elsewhere = Lgus.next();
		assertThatThrownBy(() -> as(administrator, () -> this.desks.open(elsewhere, prefix)))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void it_serves_what_lies_in_the_territories_it_serves() {
		TerritoryId province = Lgus.next("province");
		DeskView wide = this.testDesks.at(province);
		List<TerritoryView> places = this.desks.places(wide.id());
		assertThat(places).first().extracting(TerritoryView::id).isEqualTo(province);
		assertThat(places).hasSizeGreaterThan(2)
			.allMatch((place) -> this.desks.serves(wide.id(), place.id()))
			.extracting(TerritoryView::level)
			.isSubsetOf("province", "city", "municipality");
		assertThat(this.desks.serves(wide.id(), this.seat))
			.isEqualTo(places.stream().anyMatch((place) -> place.id().equals(this.seat)));
		assertThat(this.desks.serves(this.desk.id(), province)).isFalse();
	}

	@Test
	void a_focal_point_is_known_without_an_account_and_ends_without_being_lost() {
		as(this.facilitator, () -> this.focalPoints.target(this.desk.id(), List.of(this.seat)));
		assertThat(as(this.facilitator, () -> this.focalPoints.targets(this.desk.id()))).containsExactly(this.seat);
		UUID id = this.ids.next();
		Typed typed = new Typed(Map.of("name", List.of("Awa Diatta"), "abroad", List.of("ES"), "city",
				List.of("Barcelona"), "since", List.of(this.today.toString())));
		as(this.facilitator, () -> this.focalPoints.name(this.desk.id(), id, typed));
		as(this.facilitator, () -> this.focalPoints.name(this.desk.id(), id, typed));
		List<FocalPoint> points = as(this.facilitator, () -> this.focalPoints.of(this.desk.id()));
		assertThat(points).singleElement().satisfies((point) -> {
			assertThat(point.name()).isEqualTo("Awa Diatta");
			assertThat(point.where()).isEqualTo(Where.abroad("ES", "Barcelona"));
		});
		this.actingAs.run(this.facilitator, () -> this.focalPoints.end(this.desk.id(), id));
		assertThat(as(this.facilitator, () -> this.focalPoints.of(this.desk.id()))).isEmpty();
		assertThat(this.database.sql("select count(*) from desk_focal_point where id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void a_focal_point_that_is_refused_leaves_no_person_behind() {
		Typed typed = new Typed(Map.of("name", List.of("Nobody At All"), "place", List.of(Lgus.next().key()), "since",
				List.of(this.today.plusDays(1).toString())));
		assertThat(refusals(as(this.facilitator, () -> this.focalPoints.name(this.desk.id(), this.ids.next(), typed))))
			.containsExactly("place", "since");
		assertThat(this.database.sql("select count(*) from person where name = 'Nobody At All'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void outreach_is_counted_by_sex_and_found_by_its_date() {
		UUID id = this.ids.next();
		Typed held = new Typed(Map.of("kind", List.of("training"), "topic", List.of("Registers of civil status"),
				"held", List.of(this.today.minusDays(3).toString()), "place", List.of(this.seat.key()), "by",
				List.of(this.facilitator.toString()), "women", List.of("12"), "men", List.of("9"), "outcome",
				List.of("Two registers will be kept on paper.")));
		assertThat(as(this.facilitator, () -> this.outreach.save(this.desk.id(), id, held)))
			.isInstanceOf(Result.Done.class);
		assertThat(as(this.facilitator,
				() -> this.outreach.between(this.desk.id(), this.today.minusDays(3), this.today.minusDays(3))))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.participants()).isEqualTo(21);
				assertThat(entry.unknown()).isNull();
				assertThat(entry.held()).isTrue();
			});
		assertThat(
				as(this.facilitator, () -> this.outreach.between(this.desk.id(), this.today.minusDays(2), this.today)))
			.isEmpty();
	}

	@Test
	void what_is_planned_is_called_off_and_what_makes_no_sense_is_refused() {
		UUID id = this.ids.next();
		Typed planned = new Typed(Map.of("kind", List.of("mission"), "topic", List.of("Our people in Milan"), "planned",
				List.of(this.today.plusDays(30).toString()), "abroad", List.of("IT"), "city", List.of("Milan")));
		as(this.facilitator, () -> this.outreach.save(this.desk.id(), id, planned));
		this.actingAs.run(this.facilitator, () -> this.outreach.callOff(this.desk.id(), id));
		assertThat(
				as(this.facilitator, () -> this.outreach.between(this.desk.id(), this.today, this.today.plusDays(60))))
			.isEmpty();
		assertThat(as(this.facilitator, () -> this.outreach.get(this.desk.id(), id)).calledOff()).isTrue();
		Typed nonsense = new Typed(Map.of("kind", List.of("party"), "held", List.of(this.today.plusDays(1).toString()),
				"women", List.of("many"), "by", List.of(this.ids.next().toString())));
		assertThat(refusals(as(this.facilitator, () -> this.outreach.save(this.desk.id(), this.ids.next(), nonsense))))
			.containsExactly("kind", "topic", "held", "place", "by", "by", "women");
	}

	@Test
	void a_change_that_somebody_else_made_meanwhile_is_not_overwritten() {
		UUID id = this.ids.next();
		Map<String, List<String>> fields = Map.of("kind", List.of("forum"), "topic", List.of("Return"), "planned",
				List.of(this.today.toString()), "place", List.of(this.seat.key()));
		as(this.facilitator, () -> this.outreach.save(this.desk.id(), id, new Typed(fields)));
		Map<String, List<String>> changed = new java.util.HashMap<>(fields);
		changed.put("version", List.of("0"));
		assertThat(as(this.facilitator, () -> this.outreach.save(this.desk.id(), id, new Typed(changed))))
			.isInstanceOf(Result.Done.class);
		assertThat(refusals(as(this.facilitator, () -> this.outreach.save(this.desk.id(), id, new Typed(changed)))))
			.containsExactly("");
	}

}
