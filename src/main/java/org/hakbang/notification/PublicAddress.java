package org.hakbang.notification;

import java.net.URI;
import java.net.URISyntaxException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach the product, for links in mails and on paper:
 * {@code hakbang.base-url}, such as {@code https://hakbang.example.gov.ph}. The
 * demonstration knows its own port and needs none.
 */
@Component
public class PublicAddress {

	private final String base;

	private final boolean demo;

	private final Environment environment;

	PublicAddress(@Value("${hakbang.base-url:}") String base, @Value("${hakbang.demo:false}") boolean demo,
			Environment environment) {
		this.base = base.strip().replaceFirst("/+$", "");
		this.demo = demo;
		this.environment = environment;
		if (!this.base.isEmpty() && !isWeb(this.base)) {
			throw new IllegalArgumentException(
					"hakbang.base-url is an address such as https://hakbang.example.gov.ph, not " + base);
		}
	}

	/** Whether it is known; without it no link can be written. */
	public boolean known() {
		return this.demo || !this.base.isEmpty();
	}

	/**
	 * The absolute address of a page.
	 * @param path such as {@code /inbox}
	 * @throws IllegalStateException if it is not known
	 */
	public String of(String path) {
		if (!known()) {
			throw new IllegalStateException("hakbang.base-url is not set");
		}
		return (this.base.isEmpty() ? "http://localhost:" + port() : this.base) + path;
	}

	private String port() {
		return this.environment.getProperty("local.server.port", this.environment.getProperty("server.port", "8080"));
	}

	private static boolean isWeb(String address) {
		try {
			URI uri = new URI(address);
			return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
					&& uri.getQuery() == null && uri.getFragment() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
