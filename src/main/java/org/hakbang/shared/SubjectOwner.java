package org.hakbang.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * The module that owns subjects of a kind says where they belong, so that others can
 * check access to what hangs on them.
 */
public interface SubjectOwner {

	/** The kind of subject it owns, such as {@code cycle}. */
	String kind();

	/**
	 * @throws NotFound if there is no such subject
	 */
	TerritoryId territory(Subject subject);

	/** The address of the subject's page, such as {@code /cycles/0190…}. */
	String page(Subject subject);

	/**
	 * Whether the actor may see it. Whoever may not is not even told that it is there.
	 * @throws NotFound if there is no such subject
	 */
	boolean visible(Subject subject);

	/** The address of the page of one of its open tasks. */
	default String taskPage(Subject subject, String task) {
		return "/tasks/" + task;
	}

	/**
	 * What people call it where several stand in one list, such as a tracking code; empty
	 * where its territory says enough. Never a person's name.
	 */
	default String label(Subject subject) {
		return "";
	}

	/**
	 * Somebody takes one of its documents away; whoever keeps a log of looks writes it.
	 */
	default void opened(Subject subject, UUID document) {
	}

	/**
	 * The vault in which the words and documents about its people are sealed; empty if
	 * they are no secret. What is sealed there can be forgotten by destroying its key.
	 */
	default Optional<UUID> vault(Subject subject) {
		return Optional.empty();
	}

}
