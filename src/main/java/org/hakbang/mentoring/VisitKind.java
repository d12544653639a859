package org.hakbang.mentoring;

import java.util.Arrays;
import java.util.Optional;

/** How people met. */
public enum VisitKind {

	VISIT("visit"), CALL("call"), MENTORING("mentoring"), MEETING("meeting");

	private final String key;

	VisitKind(String key) {
		this.key = key;
	}

	public String key() {
		return this.key;
	}

	static Optional<VisitKind> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

}
