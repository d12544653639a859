package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every need, for whoever has it, leads to the services that can help, and no other. */
class ReferralRoutingTest {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource(textBlock = """
			invest, abroad, none, outside, investment-fund money+bank money+chamber-of-trade partners
			invest, association, soon, in, investment-fund money+bank money+chamber-of-trade partners
			invest, returnee, none, in, investment-fund money+bank money+employment-service work+microfinance money
			invest, immigrant, none, in, investment-fund money+bank money+employment-service work+microfinance money
			invest, candidate, none, in, investment-fund money+bank money+employment-service work
			invest, local-authority, none, in, investment-fund money+bank money
			return, abroad, none, outside, employment-service work+consulate papers+social-welfare rights
			return, abroad, none, in, employment-service work+social-welfare rights
			return, returnee, none, in, employment-service work+social-welfare rights+training work
			return, candidate, none, outside, employment-service work+social-welfare rights
			solidarity, abroad, none, outside, municipality partners+association-federation partners
			solidarity, association, none, in, municipality partners+association-federation partners
			solidarity, local-authority, none, in, municipality partners
			social-rights, returnee, none, in, social-welfare rights+legal-aid rights
			papers, returnee, none, in, civil-registry papers
			papers, abroad, none, outside, consulate papers
			papers, immigrant, none, in, civil-registry papers+legal-aid papers
			complaint, abroad, none, outside, legal-aid rights
			information, candidate, none, in, diaspora-office information
			information, returnee, none, in, ''
			'', '', danger, in, protection-service safety+social-welfare safety
			papers, returnee, danger, in, protection-service safety+social-welfare safety+civil-registry papers
			'', '', '', in, ''
			""")
	void a_need_leads_to_the_services_that_can_help(String need, String status, String urgency, String place,
			String expected) throws IOException {
		try (InputStream table = Files.newInputStream(Path.of("processes/help-desk/referral-routing.dmn"))) {
			DmnDecision decision = ENGINE.parseDecision("help-desk-referral-routing", table);
			Set<String> proposed = ENGINE
				.evaluateDecisionTable(decision,
						Map.of("need", need, "status", status, "urgency", urgency, "place", place))
				.stream()
				.map((row) -> row.getEntry("service") + " " + row.getEntry("why"))
				.collect(Collectors.toSet());
			assertThat(proposed).isEqualTo(expected.isEmpty() ? Set.of() : Set.of(expected.split("\\+")));
		}
	}

}
