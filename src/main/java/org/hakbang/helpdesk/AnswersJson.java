package org.hakbang.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers by field as the bytes that are sealed, and back. */
final class AnswersJson {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {
	};

	private AnswersJson() {
	}

	static byte[] bytes(Map<String, List<String>> answers) {
		try {
			return JSON.writeValueAsBytes(answers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Map<String, List<String>> read(byte[] json) {
		try {
			return JSON.readValue(json, ANSWERS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
