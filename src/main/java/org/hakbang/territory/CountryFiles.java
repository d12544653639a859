package org.hakbang.territory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The country files: {@code countries/XX.yaml} says what a country is,
 * {@code countries/XX.csv} beside it lists its territories.
 */
@Component
class CountryFiles {

	private static final CSVFormat LIST = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

	private final CountryReader reader = new CountryReader();

	private final Map<String, Country> countries = new TreeMap<>();

	private final Map<String, Resource> lists = new TreeMap<>();

	/**
	 * @param holidays a folder with {@code XX.yaml} files of holidays that an operator
	 * adds, empty for none
	 */
	CountryFiles(@Value("${hakbang.holidays:}") String holidays) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:countries/*.yaml")) {
				Country country = this.reader.country(file, holidays);
				if (this.countries.put(country.code(), country) != null) {
					throw new IllegalStateException("Two country files for " + country.code());
				}
				this.lists.put(country.code(), file.createRelative(country.code() + ".csv"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** By code. */
	Map<String, Country> countries() {
		return this.countries;
	}

	/** The bytes of a country's list, as they stand in the file. */
	byte[] list(String country) {
		try {
			return this.lists.get(country).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The rows of a list: what hangs directly under the country has an empty parent. */
	static List<ListedTerritory> rows(byte[] list) {
		try (Reader text = new InputStreamReader(new ByteArrayInputStream(list), StandardCharsets.UTF_8)) {
			List<ListedTerritory> rows = new ArrayList<>();
			for (CSVRecord row : LIST.parse(text)) {
				rows.add(new ListedTerritory(row.get("code"), row.get("level"), row.get("name"),
						row.get("parent_code")));
			}
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A row of a country's list. */
	record ListedTerritory(String code, String level, String name, String parent) {

	}

}
