package org.hakbang.helpdesk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a case was closed. */
public enum ClosingReason {

	/** What the person came for is there. */
	REACHED,
	/** Another body has it in hand. */
	HANDED_ON,
	/** The person took it back. */
	WITHDRAWN,
	/** The person does not answer any more. */
	NO_ANSWER,
	/** It cannot be carried out. */
	NOT_POSSIBLE,
	/** It is handled in another case already. */
	DUPLICATE;

	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<ClosingReason> ofKey(String key) {
		return Arrays.stream(values()).filter((reason) -> reason.key().equals(key)).findFirst();
	}

}
