package org.hakbang.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL before anything needs a database, unless the settings
 * name one ({@code spring.datasource.url}), and stops it after everything else.
 */
public final class EmbeddedDatabase implements ApplicationListener<ApplicationContextInitializedEvent> {

	/** True in the environment if the application runs on its embedded database. */
	public static final String EMBEDDED = "hakbang.embedded";

	@Override
	public void onApplicationEvent(ApplicationContextInitializedEvent event) {
		ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
		WebPort.check(environment);
		if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
			return;
		}
		DataFolder folder = DataFolder.open(Path.of(environment.getProperty("hakbang.data", "data")));
		try {
			Server server = Server.start(folder, Machine.current(),
					environment.getProperty("hakbang.database-port", Integer.class, 0));
			SpringApplication.getShutdownHandlers().add(server::stop);
			environment.getPropertySources()
				.addFirst(new MapPropertySource("embedded database",
						Map.of("spring.datasource.url", server.url(), "spring.datasource.username", server.user(),
								"spring.datasource.password", server.password(), EMBEDDED, "true")));
		}
		catch (IOException ex) {
			throw new StartRefusal("The embedded PostgreSQL cannot use the data folder %s (%s): put it right, or name "
					+ "another with HAKBANG_DATA.", folder.root(), ex);
		}
	}

}
