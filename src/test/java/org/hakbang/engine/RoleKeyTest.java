package org.hakbang.engine;

import org.hakbang.shared.TerritoryId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleKeyTest {

	@Test
	void a_role_of_a_desk_is_that_of_the_subject_s_desk() {
		RoleKey role = RoleKey.of("desk-facilitator").at("kolda");
		assertThat(role).isEqualTo(new RoleKey("desk-facilitator", "kolda"));
		assertThat(role.group(new TerritoryId("SN", "KD"))).isEqualTo("desk-facilitator:kolda@SN-KD");
	}

	@Test
	void an_office_that_the_author_names_stays_and_other_roles_get_none() {
		assertThat(RoleKey.of("supplier:hr").at("kolda")).isEqualTo(new RoleKey("supplier", "hr"));
		assertThat(RoleKey.of("focal-point").at("kolda")).isEqualTo(new RoleKey("focal-point", ""));
		assertThat(RoleKey.of("desk-officer").at("")).isEqualTo(new RoleKey("desk-officer", ""));
	}

}
