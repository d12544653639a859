package org.hakbang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody in front of the product with a browser that has no JavaScript: keeps cookies,
 * follows redirects, fills in the forms that the pages show.
 */
public class Visitor {

	static {
		// The server ends what is idle for 20 s; what this side still holds then would
		// break the next form that is sent.
		System.setProperty("jdk.httpclient.keepalive.timeout", "5");
	}

	private final URI base;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	public Visitor(int port) {
		this.base = URI.create("http://localhost:" + port + "/");
	}

	/** Opens a page of the product, whatever its status. */
	public Page open(String path) {
		return send(HttpRequest.newBuilder(this.base.resolve(path)).GET());
	}

	/** Opens a page that must be there. */
	public Page see(String path) {
		Page page = open(path);
		if (page.status() != 200) {
			throw new AssertionError(path + " answered " + page.status() + ": " + page.text());
		}
		return page;
	}

	/** Loses cookies of this name, as when their time has run out. */
	public Visitor lose(String cookie) {
		CookieStore store = this.cookies.getCookieStore();
		List.copyOf(store.getCookies())
			.stream()
			.filter((each) -> each.getName().equals(cookie))
			.forEach((each) -> store.remove(this.base, each));
		return this;
	}

	/** Signs in by the form. */
	public Visitor signIn(String email, String password) {
		Page page = see("/sign-in").form("form:has(input[name=password])")
			.fill("username", email)
			.fill("password", password)
			.submit();
		if (page.address().getPath().startsWith("/sign-in")) {
			throw new AssertionError("Could not sign in as " + email + ": " + page.text());
		}
		return this;
	}

	/** Takes a file away, which must be there. */
	public HttpResponse<byte[]> download(String path) {
		try {
			HttpResponse<byte[]> response = this.client.send(
					HttpRequest.newBuilder(this.base.resolve(path)).GET().build(),
					HttpResponse.BodyHandlers.ofByteArray());
			if (response.statusCode() != 200) {
				throw new AssertionError(path + " answered " + response.statusCode());
			}
			return response;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Page send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.timeout(Duration.ofSeconds(60)).build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			Document document = Jsoup.parse(response.body(), response.uri().toString());
			return new Page(this, response.statusCode(), response.uri(), document);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
