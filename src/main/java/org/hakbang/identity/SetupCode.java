package org.hakbang.identity;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the code of the first administrator once at start, while there is no account.
 */
@Component
@ConditionalOnBooleanProperty(name = "hakbang.demo", havingValue = false, matchIfMissing = true)
class SetupCode {

	private static final Log LOG = LogFactory.getLog(SetupCode.class);

	private final Setup setup;

	SetupCode(Setup setup) {
		this.setup = setup;
	}

	@EventListener
	void print(WebServerInitializedEvent event) {
		if (event.getApplicationContext().getServerNamespace() != null) {
			return;
		}
		this.setup.newCode()
			.ifPresent((code) -> LOG.warn("Nobody has an account yet. Open /setup on port "
					+ event.getWebServer().getPort() + " and make the first administrator with this code: " + code));
	}

}
