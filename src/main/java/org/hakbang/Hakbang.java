package org.hakbang;

import org.hakbang.embedded.EmbeddedDatabase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Hakbang {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(Hakbang.class);
		application.addListeners(new EmbeddedDatabase());
		application.run(args);
	}

}
