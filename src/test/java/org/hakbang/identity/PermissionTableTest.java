package org.hakbang.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.hakbang.shared.Forbidden;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hakbang.identity.Permission.ANSWER;
import static org.hakbang.identity.Permission.ANSWER_FOR_OFFICE;
import static org.hakbang.identity.Permission.COMMENT;
import static org.hakbang.identity.Permission.DECIDE_AS_OFFICER;
import static org.hakbang.identity.Permission.KEEP_DESK;
import static org.hakbang.identity.Permission.MANAGE_COMMITTEE;
import static org.hakbang.identity.Permission.MANAGE_OWN_PEOPLE;
import static org.hakbang.identity.Permission.MANAGE_PEOPLE;
import static org.hakbang.identity.Permission.NOTE_VISIT;
import static org.hakbang.identity.Permission.OPEN_CYCLE;
import static org.hakbang.identity.Permission.RECORD_DECISION;
import static org.hakbang.identity.Permission.SEE_DESK_FIGURES;
import static org.hakbang.identity.Permission.SUBMIT;
import static org.hakbang.identity.Permission.VIEW;
import static org.hakbang.identity.Permission.VIEW_TRAIL;
import static org.hakbang.identity.Permission.WATCH_OVER;

@AppTest
class PermissionTableTest {

	/** The table, written down a second time on purpose. */
	private static final Map<Role, Set<Permission>> MAY = Map.ofEntries(
			Map.entry(Role.ADMINISTRATOR,
					Set.of(VIEW, COMMENT, VIEW_TRAIL, WATCH_OVER, MANAGE_PEOPLE, MANAGE_OWN_PEOPLE)),
			Map.entry(Role.FOCAL_POINT,
					Set.of(VIEW, COMMENT, VIEW_TRAIL, OPEN_CYCLE, ANSWER, SUBMIT, MANAGE_COMMITTEE, MANAGE_OWN_PEOPLE,
							NOTE_VISIT)),
			Map.entry(Role.COMMITTEE_SECRETARY,
					Set.of(VIEW, COMMENT, VIEW_TRAIL, MANAGE_COMMITTEE, RECORD_DECISION, NOTE_VISIT)),
			Map.entry(Role.COMMITTEE_CHAIR, Set.of(VIEW, COMMENT, VIEW_TRAIL)),
			Map.entry(Role.COMMITTEE_MEMBER, Set.of(VIEW, COMMENT)),
			Map.entry(Role.LOCAL_CHIEF_EXECUTIVE, Set.of(VIEW, COMMENT, DECIDE_AS_OFFICER)),
			Map.entry(Role.DATA_SUPPLIER, Set.of(VIEW, COMMENT, ANSWER_FOR_OFFICE)),
			Map.entry(Role.AUDITOR, Set.of(VIEW, COMMENT, VIEW_TRAIL, WATCH_OVER, SEE_DESK_FIGURES)),
			Map.entry(Role.REGIONAL_OFFICER,
					Set.of(VIEW, COMMENT, VIEW_TRAIL, WATCH_OVER, NOTE_VISIT, SEE_DESK_FIGURES)),
			// Not even VIEW: a desk sits in a territory and has no part in its work.
			Map.entry(Role.DESK_FACILITATOR, Set.of(KEEP_DESK)), Map.entry(Role.DESK_OFFICER, Set.of(KEEP_DESK)));

	private static final Set<Role> ALSO_BELOW = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.REGIONAL_OFFICER);

	@Autowired
	Access access;

	@Autowired
	ActingAs actingAs;

	@Autowired
	TestPeople people;

	@Autowired
	Territories territories;

	@ParameterizedTest
	@EnumSource
	void each_role_may_do_in_its_territory_what_the_table_says_and_nothing_outside(Role role) {
		TerritoryId province = Lgus.next("province");
		TerritoryId below = this.territories.children(province).get(0).id();
		List<TerritoryView> path = this.territories.path(province);
		TerritoryId above = path.get(path.size() - 2).id();
		TerritoryId outside = Lgus.next("province");
		PersonId person = this.people.with(role, province);
		this.actingAs.run(person, () -> {
			assertThat(allowed(province)).as("inside").isEqualTo(MAY.get(role));
			assertThat(allowed(below)).as("below").isEqualTo(ALSO_BELOW.contains(role) ? MAY.get(role) : Set.of());
			assertThat(allowed(above)).as("above").isEmpty();
			assertThat(allowed(outside)).as("outside").isEmpty();
			for (Permission permission : Permission.values()) {
				assertRequire(permission, province, MAY.get(role));
				assertRequire(permission, below, ALSO_BELOW.contains(role) ? MAY.get(role) : Set.of());
				assertRequire(permission, above, Set.of());
				assertRequire(permission, outside, Set.of());
			}
		});
	}

	private Set<Permission> allowed(TerritoryId territory) {
		EnumSet<Permission> allowed = EnumSet.noneOf(Permission.class);
		Stream.of(Permission.values())
			.filter((permission) -> this.access.may(permission, territory))
			.forEach(allowed::add);
		return allowed;
	}

	private void assertRequire(Permission permission, TerritoryId territory, Set<Permission> allowed) {
		if (allowed.contains(permission)) {
			this.access.require(permission, territory);
		}
		else {
			assertThatThrownBy(() -> this.access.require(permission, territory))
				.isInstanceOf(allowed.contains(VIEW) ? Forbidden.class : NotFound.class);
		}
	}

	@Test
	void nobody_may_do_anything() {
		TerritoryId lgu = Lgus.next();
		assertThat(allowed(lgu)).isEmpty();
		assertThatThrownBy(() -> this.access.require(VIEW, lgu)).isInstanceOf(NotFound.class);
		assertThatThrownBy(this.access::actor).isInstanceOf(Forbidden.class);
	}

	@Test
	void a_person_without_a_grant_may_do_nothing() {
		TerritoryId lgu = Lgus.next();
		PersonId person = this.people.nobody("Pia Salonga");
		assertThat(this.actingAs.run(person, (Supplier<Set<Permission>>) () -> allowed(lgu))).isEmpty();
	}

	@Test
	void an_unknown_country_is_not_found() {
		PersonId person = this.people.nobody("Pia Salonga");
		assertThatThrownBy(() -> this.actingAs.run(person, () -> this.access.require(VIEW, TerritoryId.ofKey("ZZ-1"))))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void a_supplier_holds_the_role_of_its_own_office_only() {
		TerritoryId lgu = Lgus.next();
		PersonId person = this.people.with(Role.DATA_SUPPLIER, "peso", lgu);
		this.actingAs.run(person, () -> {
			assertThat(this.access.holds(Role.DATA_SUPPLIER, "peso", lgu)).isTrue();
			assertThat(this.access.holds(Role.DATA_SUPPLIER, null, lgu)).isTrue();
			assertThat(this.access.holds(Role.DATA_SUPPLIER, "hr", lgu)).isFalse();
			assertThat(this.access.holds(Role.FOCAL_POINT, null, lgu)).isFalse();
			assertThat(this.access.offices(lgu)).containsExactly("peso");
			assertThat(this.access.territories()).containsExactly(lgu);
		});
		assertThat(this.access.holders(Role.DATA_SUPPLIER, "peso", lgu))
			.containsExactly(new PersonView(person, "supplier of " + lgu.key(), "peso", false));
		assertThat(this.access.holders(Role.DATA_SUPPLIER, "hr", lgu)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "DESK_FACILITATOR", "DESK_OFFICER" })
	void a_role_at_a_desk_holds_for_that_desk_only(Role role) {
		TerritoryId seat = Lgus.next();
		PersonId person = this.people.with(role, "kolda", seat);
		this.actingAs.run(person, () -> {
			assertThat(this.access.holds(role, "kolda", seat)).isTrue();
			assertThat(this.access.holds(role, "louga", seat)).isFalse();
			assertThat(this.access.does(role, "louga", seat)).isFalse();
			assertThat(this.access.offices(seat)).as("it supplies no data").isEmpty();
			assertThat(this.access.desks()).containsExactly("kolda");
			assertThat(this.access.belongs(seat)).isTrue();
		});
		assertThat(this.access.holders(role, "kolda", seat))
			.containsExactly(new PersonView(person, role.key() + " of " + seat.key(), null, false));
		assertThat(this.access.doers(role, "louga", seat)).isEmpty();
	}

	@Test
	void whoever_acted_before_acts_again_afterwards() {
		PersonId outer = this.people.nobody("Outer");
		PersonId inner = this.people.nobody("Inner");
		this.actingAs.run(outer, () -> {
			assertThatThrownBy(() -> this.actingAs.run(inner, (Runnable) () -> {
				assertThat(this.access.actor()).isEqualTo(inner);
				throw new IllegalStateException("on purpose");
			})).hasMessage("on purpose");
			assertThat(this.access.actor()).isEqualTo(outer);
		});
		assertThatThrownBy(this.access::actor).isInstanceOf(Forbidden.class);
	}

}
