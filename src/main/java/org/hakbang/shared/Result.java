package org.hakbang.shared;

import java.util.List;

/**
 * What a use case answers: it is done, or it is refused for reasons that stand beside the
 * fields.
 */
public sealed interface Result<T> {

	record Done<T>(T value) implements Result<T> {
	}

	record Refused<T>(List<Problem> problems) implements Result<T> {

		public Refused {
			if (problems.isEmpty()) {
				throw new IllegalArgumentException("A refusal names at least one reason");
			}
		}

	}

	static <T> Result<T> done(T value) {
		return new Done<>(value);
	}

	static <T> Result<T> refused(Problem... problems) {
		return new Refused<>(List.of(problems));
	}

	static <T> Result<T> refused(List<Problem> problems) {
		return new Refused<>(List.copyOf(problems));
	}

}
