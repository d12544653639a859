package org.hakbang.privacy;

/**
 * Something that was sealed is not what it was: changed, moved to another place, or
 * sealed with another key. Never shown as if it were empty.
 */
public final class SealBroken extends RuntimeException {

	SealBroken(String place) {
		super("What is sealed at " + place + " was changed or does not belong there");
	}

}
