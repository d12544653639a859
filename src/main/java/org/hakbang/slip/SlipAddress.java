package org.hakbang.slip;

import org.hakbang.notification.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a link leads: the product's public address, so that it works from outside too.
 * Where nobody has set it, a page shows the address at which its reader sees the product;
 * a mail never believes what a request says of it.
 */
@Component
public class SlipAddress {

	private final PublicAddress address;

	private final Environment environment;

	SlipAddress(PublicAddress address, Environment environment) {
		this.address = address;
		this.environment = environment;
	}

	/** For the page of whoever makes the link. */
	public String shown(String token) {
		return this.address.known() ? mailed(token)
				: ServletUriComponentsBuilder.fromCurrentContextPath().path(path(token)).toUriString();
	}

	/**
	 * For a mail; without a public address it waits, and leads no further than this
	 * machine.
	 */
	String mailed(String token) {
		return this.address.known() ? this.address.of(path(token))
				: "http://localhost:" + this.environment.getProperty("server.port", "8080") + path(token);
	}

	private static String path(String token) {
		return "/s/" + token;
	}

}
