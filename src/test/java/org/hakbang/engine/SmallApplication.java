package org.hakbang.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The engine with what it stands on, and an owner of subjects that is only a test's. */
@EnableAutoConfiguration
@ComponentScan({ "org.hakbang.engine", "org.hakbang.shared", "org.hakbang.territory" })
class SmallApplication {

	static final Path FILES = Path.of("src/test/resources/smallcycle");

	@Bean
	TreePlantings treePlantings(ObjectProvider<Processes> processes, ObjectProvider<Bundles> bundles) {
		return new TreePlantings(processes, bundles);
	}

	/** Starts with the folders of a bundle, on a database. */
	static ConfigurableApplicationContext start(String database, Path files, String... properties) {
		return start(database, files, List.of(SmallApplication.class), properties);
	}

	/** Starts with beans of a test's own besides. */
	static ConfigurableApplicationContext start(String database, Path files, Class<?> beans) {
		return start(database, files, List.of(SmallApplication.class, beans));
	}

	private static ConfigurableApplicationContext start(String database, Path files, List<Class<?>> sources,
			String... properties) {
		List<String> all = new ArrayList<>(List.of("spring.datasource.url=" + database,
				"spring.datasource.username=postgres", "spring.datasource.password=postgres",
				"hakbang.processes=" + files.resolve("processes"), "hakbang.checklists=" + files.resolve("checklists"),
				"spring.main.banner-mode=off", "logging.level.root=warn"));
		all.addAll(List.of(properties));
		return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).web(WebApplicationType.NONE)
			.properties(all.toArray(String[]::new))
			.run();
	}

}
