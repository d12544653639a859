package org.hakbang.picture;

/**
 * What the asker knows of a shape.
 *
 * @param name what it is called in the reader's language; empty to take the author's name
 * @param family {@code step} or {@code cycle.task}: with the state the key of the message
 * that says it, the same as in the list beside
 * @param state the last part of that key
 */
public record Mark(Status status, String name, String family, String state) {

	public static Mark step(Status status, String name, String state) {
		return new Mark(status, name, "step", state);
	}

	public static Mark task(Status status, String name, String state) {
		return new Mark(status, name, "cycle.task", state);
	}

	/** A status that is shown and not said: the word stands on a shape beside it. */
	public static Mark silent(Status status) {
		return new Mark(status, "", "", "");
	}

	boolean said() {
		return !this.state.isEmpty();
	}

	String word() {
		return this.family + "." + this.state;
	}

}
