package org.hakbang.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.TestPeople;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The samples that ship for Senegal. */
@AppTest
class DirectorySamplesTest {

	private static final Pattern SERVICE = Pattern.compile("-service\">\\s*<text>\"([a-z-]+)\"</text>");

	@Autowired
	Directory directory;

	@Autowired
	Partners partners;

	@Autowired
	Windows windows;

	@Autowired
	TestPeople people;

	@Autowired
	ActingAs actingAs;

	@Test
	void samples_are_marked_until_checked_and_loading_again_overwrites_nothing() throws IOException {
		PersonId keeper = this.people.with(Role.DESK_FACILITATOR, TerritoryId.ofKey("SN-SE"));
		int before = as(keeper, () -> this.directory.samplesLeft("SN"));
		assertThat(before).isPositive();
		assertThat(as(keeper, () -> this.directory.loadSamples("SN"))).isEqualTo(before);
		assertThat(as(keeper, () -> this.directory.samplesLeft("SN"))).isZero();
		every_service_that_the_table_proposes_is_offered_somewhere(keeper);
		FundingWindow faise = window(keeper, "FAISE");
		assertThat(faise.upkeep().sample()).isTrue();
		assertThat(faise.data().ownShare()).isEqualByComparingTo("10");
		assertThat(faise.data().maximum()).isEqualByComparingTo("15000000");
		Map<String, List<String>> fields = new HashMap<>(WindowForm.of(faise.data()));
		fields.putAll(Map.of("rate", List.of("7"), "version", List.of("0"), "checked", List.of("yes")));
		assertThat(as(keeper, () -> this.windows.change("SN", faise.id(), fields))).isInstanceOf(Result.Done.class);
		FundingWindow paisd = window(keeper, "PAISD");
		as(keeper, () -> {
			this.windows.end("SN", paisd.id(), true);
			return paisd;
		});
		assertThat(as(keeper, () -> this.directory.loadSamples("SN"))).isZero();
		FundingWindow after = as(keeper, () -> this.windows.get("SN", faise.id()));
		assertThat(after.data().rate()).isEqualByComparingTo("7");
		assertThat(after.upkeep().sample()).isFalse();
		assertThat(as(keeper, () -> this.windows.get("SN", paisd.id())).upkeep().ended()).isTrue();
	}

	private void every_service_that_the_table_proposes_is_offered_somewhere(PersonId keeper) throws IOException {
		Set<String> proposed = SERVICE.matcher(Files.readString(Path.of("processes/help-desk/referral-routing.dmn")))
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toSet());
		assertThat(proposed).hasSizeGreaterThan(10).isSubsetOf(ServiceKinds.ALL);
		for (String service : proposed) {
			assertThat(
					as(keeper, () -> this.partners.serving(TerritoryId.ofKey("SN-SE-03-01"), "IT", List.of(service))))
				.as(service)
				.isNotEmpty();
		}
	}

	private FundingWindow window(PersonId keeper, String words) {
		return as(keeper, () -> this.windows.all("SN", DirectoryQuery.of(Map.of("q", words)))).get(0);
	}

	private <T> T as(PersonId person, Supplier<T> work) {
		return this.actingAs.run(person, work);
	}

}
