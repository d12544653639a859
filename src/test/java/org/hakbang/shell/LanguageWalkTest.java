package org.hakbang.shell;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;

import org.hakbang.testing.AppTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The language of pages, as a browser meets it that has no JavaScript. */
@AppTest
class LanguageWalkTest {

	@LocalServerPort
	int port;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	@Test
	void the_door_speaks_the_language_that_the_browser_asks_for() throws Exception {
		HttpResponse<String> answer = open("/sign-in", "fr-SN,fr;q=0.9,en;q=0.8");
		Document page = Jsoup.parse(answer.body());
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
		assertThat(page.text()).contains("Se connecter", "Adresse électronique").doesNotContain("Sign in");
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
		assertThat(vary(answer)).contains("accept-language", "cookie");
		assertThat(open("/sign-in", "tl,de").body()).contains("<html lang=\"en\">");
	}

	@Test
	void one_click_changes_the_language_for_good() throws Exception {
		Document english = Jsoup.parse(open("/sign-in?from=poster", "en").body());
		Element link = english.selectFirst("nav.langs a[hreflang=fr]");
		assertThat(link.attr("lang")).isEqualTo("fr");
		assertThat(english.select("nav.langs a[aria-current]").eachAttr("hreflang")).containsExactly("en");
		HttpResponse<String> clicked = open("/sign-in" + link.attr("href"), "en");
		assertThat(clicked.uri().toString()).endsWith("/sign-in?from=poster");
		assertThat(clicked.body()).contains("<html lang=\"fr\">");
		assertThat(open("/sign-in", "en").body()).contains("<html lang=\"fr\">");
		assertThat(this.cookies.getCookieStore().getCookies()).extracting(HttpCookie::getName).contains("lang");
	}

	@Test
	void who_asks_for_a_page_behind_the_door_finds_the_door_in_that_language() throws Exception {
		HttpResponse<String> answer = open("/inbox?lang=fr", "en");
		assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
		assertThat(answer.body()).contains("<html lang=\"fr\">");
	}

	@Test
	void what_is_turned_away_is_told_so_in_the_same_language() throws Exception {
		HttpResponse<String> answer = open("/s/none", "fr");
		assertThat(answer.body()).contains("<html lang=\"fr\">");
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
	}

	@Test
	void styles_are_the_same_for_all_languages() throws Exception {
		String style = Jsoup.parse(open("/sign-in", "fr").body()).selectFirst("link[rel=stylesheet]").attr("href");
		HttpResponse<String> answer = open(style, "fr");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(vary(answer)).doesNotContain("accept-language", "cookie");
	}

	private static String vary(HttpResponse<?> answer) {
		return String.join(",", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT);
	}

	private HttpResponse<String> open(String path, String languages) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", "text/html")
			.header("Accept-Language", languages)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
