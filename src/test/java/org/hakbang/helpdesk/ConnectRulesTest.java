package org.hakbang.helpdesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.IntakeField;
import org.hakbang.checklist.IntakeField.Kind;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table of services is asked, and how much is known of referrals. */
class ConnectRulesTest {

	private static final CaseRules RULES = new CaseRules(Text.NONE, List.of(), Map.of(),
			List.of(new CaseRules.Part("all", Text.NONE, 1,
					List.of(field("status", Meaning.STATUS, Kind.CHOICE), field("needs", Meaning.NEEDS, Kind.CHOICES),
							field("urgency", Meaning.URGENCY, Kind.CHOICE), field("country", null, Kind.COUNTRY)))),
			List.of(), List.of(), Optional.empty(), "", Map.of(), List.of());

	@Test
	void each_need_is_asked_for_by_itself() {
		assertThat(RoutingInputs.of(RULES,
				Map.of("needs", List.of("papers", "invest"), "status", List.of("returnee"), "urgency", List.of("soon")),
				"SN"))
			.containsExactly(Map.of("need", "papers", "status", "returnee", "urgency", "soon", "place", "in"),
					Map.of("need", "invest", "status", "returnee", "urgency", "soon", "place", "in"));
	}

	@Test
	void danger_is_asked_for_without_a_need() {
		assertThat(RoutingInputs.of(RULES, Map.of("urgency", List.of("danger")), "SN"))
			.containsExactly(Map.of("need", "", "status", "", "urgency", "danger", "place", "in"));
	}

	@Test
	void the_country_says_whether_somebody_is_outside_and_without_one_the_status() {
		assertThat(place(Map.of("country", List.of("ES"), "status", List.of("returnee")))).isEqualTo("outside");
		assertThat(place(Map.of("country", List.of("SN"), "status", List.of("abroad")))).isEqualTo("in");
		assertThat(place(Map.of("status", List.of("abroad")))).isEqualTo("outside");
		assertThat(place(Map.of())).isEqualTo("in");
	}

	@Test
	void the_share_of_known_outcomes_is_cut_and_none_without_a_referral() {
		assertThat(ConnectValues.known(List.of())).isEmpty();
		assertThat(ConnectValues.known(List.of("helped", "open", "refused"))).contains(new BigDecimal("66"));
		assertThat(ConnectValues.known(List.of("not-reached"))).contains(new BigDecimal("100"));
		assertThat(ConnectValues.known(List.of("open"))).contains(new BigDecimal("0"));
	}

	private static String place(Map<String, List<String>> answers) {
		return RoutingInputs.of(RULES, answers, "SN").get(0).getOrDefault("place", "");
	}

	private static IntakeField field(String id, @Nullable Meaning meaning, Kind kind) {
		return new IntakeField(id, meaning, kind, false, false, false, false, false, Text.NONE, Text.NONE, List.of());
	}

}
