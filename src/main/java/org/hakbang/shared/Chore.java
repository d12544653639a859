package org.hakbang.shared;

/**
 * Work that nobody asks for: it is looked at again and again, and done when its time has
 * come. It runs outside of a transaction and opens its own; no two nodes run the same
 * chore at once. It must bear being stopped anywhere and begun anew, and one thing that
 * fails must not keep the others from being done.
 */
public interface Chore {

	/** A word of its own, such as {@code reminders}. */
	String name();

	void run();

}
