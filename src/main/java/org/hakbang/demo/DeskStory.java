package org.hakbang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.jspecify.annotations.Nullable;

/**
 * The help desks of the demonstration as their file tells of them
 * ({@code demo/desks.yaml}).
 *
 * @param answers the fields of each indicator's form, without the code before them; what
 * is not here is answered in whatever way the measure allows
 * @param ownMoney why a project that comes to that point goes without outside money
 */
record DeskStory(List<Worker> people, Administrator administrator, List<Desk> desks,
		Map<String, Map<String, List<String>>> answers, @JsonProperty("own-money") String ownMoney,
		List<Request> cases) {

	static DeskStory read() {
		try (InputStream file = DeskStory.class.getResourceAsStream("/demo/desks.yaml")) {
			return new ObjectMapper(new YAMLFactory()).readValue(file, DeskStory.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many days ago the first of them began. */
	int begins() {
		return this.cases.stream().mapToInt(Request::ago).max().orElse(0) + 1;
	}

	record Worker(String name, String email, String title, String role, String desk) {
	}

	record Administrator(String name, String email, String title, String territory) {
	}

	record Desk(String key, String prefix, String seat, String en, String fr, String agency, String address,
			List<String> targets) {
	}

	/**
	 * What somebody came with.
	 *
	 * @param ago how many days ago
	 * @param until the step that is under way today; empty for all settled
	 * @param tasks how many of its tasks are done
	 * @param unasked whether nobody has asked for consent yet
	 * @param close why it was closed, null if it is open
	 */
	record Request(String desk, int ago, String until, int tasks, boolean unasked, @Nullable String close,
			Map<String, List<String>> answers) {
	}

}
