package org.hakbang.desk;

import java.util.Arrays;
import java.util.Optional;

/** What a desk does outside (S 1392-1395, 1454-1456). */
public enum OutreachKind {

	AWARENESS("awareness"), VISIT("visit"),
	/** For local authorities. */
	TRAINING("training"),
	/** Of migrants with officials. */
	MEETING("meeting"), FORUM("forum"),
	/** Abroad. */
	MISSION("mission");

	private final String key;

	OutreachKind(String key) {
		this.key = key;
	}

	public String key() {
		return this.key;
	}

	static Optional<OutreachKind> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

}
