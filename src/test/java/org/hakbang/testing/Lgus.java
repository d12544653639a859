package org.hakbang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.hakbang.shared.TerritoryId;

/**
 * Hands each caller an LGU that no other test of this JVM has taken, so that all can
 * share one database.
 */
public final class Lgus {

	private static final Map<String, Iterator<String>> FREE = new ConcurrentHashMap<>();

	private Lgus() {
	}

	/** A Philippine municipality. */
	public static TerritoryId next() {
		return next("municipality");
	}

	/**
	 * A Philippine LGU of a level: {@code province}, {@code city} or
	 * {@code municipality}.
	 */
	public static synchronized TerritoryId next(String level) {
		return new TerritoryId("PH", FREE.computeIfAbsent(level, Lgus::codes).next());
	}

	private static Iterator<String> codes(String level) {
		try (BufferedReader list = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(Lgus.class.getResourceAsStream("/countries/PH.csv")), StandardCharsets.UTF_8))) {
			List<String> codes = list.lines()
				.filter((line) -> line.contains("," + level + ","))
				.map((line) -> line.substring(0, line.indexOf(',')))
				.toList();
			return codes.iterator();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
