package org.hakbang.checklist;

import java.util.List;

import org.hakbang.shared.Problem;

/** The names of the documents that were taken in, and why others were not. */
public record Receipt(List<String> kept, List<Problem> problems) {

	/** Nothing came. */
	public static final Receipt NONE = new Receipt(List.of(), List.of());

}
