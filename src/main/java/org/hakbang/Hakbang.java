package org.hakbang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Hakbang {

	public static void main(String[] args) {
		SpringApplication.run(Hakbang.class, args);
	}

}
