package org.hakbang.approval.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody was at a meeting. From afar is present. */
public enum Presence {

	ROOM, AFAR, ABSENT;

	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	public boolean present() {
		return this != ABSENT;
	}

	public static Optional<Presence> ofKey(String key) {
		return Arrays.stream(values()).filter((presence) -> presence.key().equals(key)).findFirst();
	}

}
