package org.hakbang.slip;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where a link leads: {@code hakbang.base-url}, so that it works from outside too; where
 * nobody has set it, the address at which the person who makes the link sees the product.
 */
@Component
public class SlipAddress {

	private final String base;

	private final String port;

	SlipAddress(@Value("${hakbang.base-url:}") String base, @Value("${server.port:8080}") String port) {
		this.base = base.strip().replaceAll("/+$", "");
		this.port = port;
	}

	public String link(String token) {
		String begin = this.base;
		if (begin.isEmpty()) {
			begin = (RequestContextHolder.getRequestAttributes() != null)
					? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
					: "http://localhost:" + this.port;
		}
		return begin + "/s/" + token;
	}

}
