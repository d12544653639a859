package org.hakbang.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.SecretAddresses;
import org.hakbang.notification.NoticeBoard;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@WebMvcTest(controllers = ComponentsController.class,
		excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SecretAddresses.class))
@Import({ Say.class, Shapes.class, Shell.class, Languages.class, LanguageConfiguration.class,
		MessagesConfiguration.class, ComponentsPageTest.Fixed.class })
class ComponentsPageTest {

	@MockitoBean
	NoticeBoard notices;

	@MockitoBean
	Access access;

	@MockitoBean
	People people;

	@MockitoBean
	Territories territories;

	@Autowired
	MockMvc web;

	@BeforeEach
	void aFocalPoint() {
		PersonId person = new PersonId(new UUID(0, 1));
		TerritoryId city = new TerritoryId("PH", "0403405000");
		given(this.access.actor()).willReturn(person);
		given(this.access.territories()).willReturn(Set.of(city));
		given(this.access.may(any(), any())).willReturn(true);
		given(this.people.names(anyCollection())).willReturn(Map.of(person, "Marites Landicho"));
		given(this.territories.get(city)).willReturn(new TerritoryView(city, "city", "City of Calamba", null));
		Country country = new Country("PH", false, Text.NONE, ZoneId.of("Asia/Manila"), "PHP",
				List.of(new Country.Level("city", Text.NONE, true)), Map.of(), Map.of(), Map.of(), null, null);
		given(this.territories.country(any(TerritoryId.class))).willReturn(country);
	}

	@Test
	@WithMockUser
	void every_component_is_rendered_with_its_words() throws Exception {
		String html = this.web.perform(get("/components")).andReturn().getResponse().getContentAsString();
		Files.createDirectories(Path.of("target/pages"));
		Files.writeString(Path.of("target/pages/components.html"), html);
		Document page = Jsoup.parse(html);
		assertThat(page.title()).isEqualTo("Components");
		assertThat(page.select("html").attr("lang")).isEqualTo("en");
		assertThat(page.select(".sample")).hasSizeGreaterThan(15);
		assertThat(html).doesNotContain("??", "th:", "style=");
		assertThat(page.select(".me").text()).contains("ML");
	}

	@TestConfiguration
	static class Fixed {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-11-23T01:14:00Z"), ZoneOffset.UTC);
		}

	}

}
