package org.hakbang.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * Asks for the port of the pages at once: the web server itself would notice that it is
 * taken after everything else has started.
 */
final class WebPort {

	private WebPort() {
	}

	/**
	 * Makes sure that the port is free.
	 * @throws StartRefusal if somebody listens there
	 */
	static void check(Environment settings) {
		int port = settings.getProperty("server.port", Integer.class, 8080);
		if (port <= 0) {
			return;
		}
		@Nullable String address = settings.getProperty("server.address");
		try (ServerSocket socket = new ServerSocket(port, 1,
				(address != null) ? InetAddress.getByName(address) : null)) {
			socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new StartRefusal(
					"Port %d is taken (%s): stop what listens there, or choose another with " + "SERVER_PORT.", port,
					ex.getMessage());
		}
	}

}
