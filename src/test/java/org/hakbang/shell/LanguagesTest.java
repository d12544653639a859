package org.hakbang.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import org.hakbang.shared.PublicPages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LanguagesTest {

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	private static final PublicPages PUBLIC = new PublicPages("/apply",
			List.of(Locale.FRENCH, Locale.ENGLISH, SPANISH));

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks/1");

	@Test
	void without_a_wish_it_is_english() {
		assertThat(language()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void the_first_that_the_browser_asks_for_and_the_page_has() {
		this.request.addHeader("Accept-Language", "wo, es;q=0.9, fr-SN;q=0.8, en;q=0.7");
		assertThat(language()).isEqualTo(Locale.FRENCH);
		this.request.setRequestURI("/apply/sedhiou");
		assertThat(language()).isEqualTo(SPANISH);
	}

	@Test
	void what_was_chosen_by_a_click_comes_first_if_the_page_has_it() {
		this.request.addHeader("Accept-Language", "en");
		this.request.setCookies(new Cookie("lang", "fr"));
		assertThat(language()).isEqualTo(Locale.FRENCH);
		this.request.setCookies(new Cookie("lang", "es"));
		assertThat(language()).isEqualTo(Locale.ENGLISH);
		this.request.setRequestURI("/apply");
		assertThat(language()).isEqualTo(SPANISH);
	}

	@Test
	void a_page_with_a_similar_name_is_not_public() {
		assertThat(PUBLIC.covers("/apply")).isTrue();
		assertThat(PUBLIC.covers("/apply/1")).isTrue();
		assertThat(PUBLIC.covers("/applying")).isFalse();
	}

	@Test
	void the_page_of_an_error_speaks_as_the_page_that_was_asked_for() {
		this.request.setRequestURI("/error");
		this.request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/apply/gone");
		this.request.setCookies(new Cookie("lang", "es"));
		assertThat(language()).isEqualTo(SPANISH);
		assertThat(languages().links()).extracting(Languages.Link::address)
			.containsExactly("?lang=fr", "?lang=en", "?lang=es");
	}

	@Test
	void the_links_keep_the_rest_of_the_address() {
		this.request.setQueryString("lang=en&tab=done&name=caf%C3%A9");
		assertThat(languages().links()).containsExactly(
				new Languages.Link("?tab=done&name=caf%C3%A9&lang=en", "en", "English", true),
				new Languages.Link("?tab=done&name=caf%C3%A9&lang=fr", "fr", "Français", false));
	}

	@Test
	void the_answer_to_a_form_has_no_address_to_come_back_to() {
		this.request.setMethod("POST");
		assertThat(languages().links()).isEmpty();
	}

	@Test
	void a_click_sets_the_cookie_and_opens_the_same_page() throws Exception {
		MockHttpServletResponse answer = click("/tasks/1", "tab=done&lang=fr");
		assertThat(answer.getStatus()).isEqualTo(302);
		assertThat(answer.getRedirectedUrl()).isEqualTo("/tasks/1?tab=done");
		assertThat(answer.getHeader("Set-Cookie")).startsWith("lang=fr; Path=/; Max-Age=31536000")
			.contains("HttpOnly", "SameSite=Lax");
		assertThat(this.request.getSession(false)).isNull();
		assertThat(click("/tasks/1", "lang=fr").getRedirectedUrl()).isEqualTo("/tasks/1");
	}

	@Test
	void a_click_never_leads_elsewhere() throws Exception {
		for (String path : List.of("//elsewhere.org", "//elsewhere.org/inbox", "/\\elsewhere.org",
				"https://elsewhere.org")) {
			assertThat(click(path, "lang=fr").getRedirectedUrl()).as(path).isNull();
		}
		assertThat(click("/inbox", "lang=//elsewhere.org").getRedirectedUrl()).isNull();
	}

	@Test
	void a_language_that_the_page_does_not_have_is_no_click() throws Exception {
		assertThat(click("/tasks/1", "lang=es").getRedirectedUrl()).isNull();
		assertThat(click("/apply", "lang=es").getRedirectedUrl()).isEqualTo("/apply");
		assertThat(click("/apply", "lang=xx").getHeader("Set-Cookie")).isNull();
		this.request.setMethod("POST");
		assertThat(click("/tasks/1", "lang=fr").getRedirectedUrl()).isNull();
	}

	private MockHttpServletResponse click(String path, String query) throws Exception {
		this.request.setRequestURI(path);
		this.request.setQueryString(query);
		this.request.removeAttribute(LanguageSwitch.class.getName() + ".FILTERED");
		MockHttpServletResponse answer = new MockHttpServletResponse();
		new LanguageSwitch(languages()).doFilter(this.request, answer, new MockFilterChain());
		return answer;
	}

	private Locale language() {
		return languages().of(this.request);
	}

	private Languages languages() {
		ObjectProvider<PublicPages> pages = mock();
		given(pages.stream()).willAnswer((call) -> Stream.of(PUBLIC));
		return new Languages(pages, this.request);
	}

}
