package org.hakbang.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * A good answer to every indicator that people answer, as the demonstration's places give
 * them: fields by indicator.
 */
public record Book(Map<String, Map<String, List<String>>> answers) {

	public static Book on(LocalDate today) {
		try (InputStream file = Book.class.getResourceAsStream("/demo/demo.yaml")) {
			JsonNode answers = new ObjectMapper(new YAMLFactory()).readTree(file).get("answers");
			Map<String, Map<String, List<String>>> book = new HashMap<>();
			answers.fields().forEachRemaining((answer) -> {
				Map<String, List<String>> fields = new HashMap<>();
				answer.getValue()
					.fields()
					.forEachRemaining((field) -> fields.put(field.getKey(), values(field.getValue(), today)));
				book.put(answer.getKey(), fields);
			});
			return new Book(book);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> values(JsonNode values, LocalDate today) {
		return java.util.stream.StreamSupport.stream(values.spliterator(), false)
			.map(JsonNode::asText)
			.map((value) -> value.matches("@[0-9]+") ? today.minusDays(Long.parseLong(value.substring(1))).toString()
					: value)
			.toList();
	}

	public Map<String, List<String>> of(String code) {
		return this.answers.getOrDefault(code, Map.of());
	}

}
