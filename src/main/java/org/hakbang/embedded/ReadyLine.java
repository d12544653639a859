package org.hakbang.embedded;

import java.nio.file.Path;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line, when everything has started, where to go. */
@Component
class ReadyLine {

	private static final Log LOG = LogFactory.getLog("org.hakbang");

	private final Environment settings;

	ReadyLine(Environment settings) {
		this.settings = settings;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void say() {
		LOG.info(line(this.settings));
	}

	static String line(Environment settings) {
		StringBuilder line = new StringBuilder("Hakbang is ready: ");
		line.append(settings.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http");
		line.append("://").append(host(settings.getProperty("server.address", "localhost")));
		line.append(':').append(settings.getProperty("local.server.port", "8080"));
		line.append(settings.getProperty("server.servlet.context-path", ""));
		if (settings.getProperty("hakbang.demo", Boolean.class, false)) {
			line.append(" (demo)");
		}
		if (settings.getProperty(EmbeddedDatabase.EMBEDDED, Boolean.class, false)) {
			Path data = Path.of(settings.getProperty("hakbang.data", "data")).toAbsolutePath().normalize();
			line.append(", its database in ").append(data.resolve("postgres"));
		}
		return line.toString();
	}

	private static String host(String address) {
		return switch (address) {
			case "127.0.0.1", "::1", "0.0.0.0", "::" -> "localhost";
			default -> address.contains(":") ? "[" + address + "]" : address;
		};
	}

}
