package org.hakbang.territory;

import org.springframework.core.io.ClassPathResource;

/** The country files as they come along, for tests without a database. */
public final class SampleCountries {

	private SampleCountries() {
	}

	public static Country philippines() {
		return of("PH");
	}

	public static Country testIslands() {
		return of("XA");
	}

	private static Country of(String code) {
		return new CountryReader().country(new ClassPathResource("countries/" + code + ".yaml"), "");
	}

}
