package org.hakbang.slip;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.shared.JsonText;

/** What a slip keeps as JSON. */
final class Json {

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private Json() {
	}

	static String write(Object value) {
		try {
			return JsonText.withoutZero(MAPPER.writeValueAsString(value));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static <T> T read(String json, TypeReference<T> type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
