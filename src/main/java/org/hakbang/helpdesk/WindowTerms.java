package org.hakbang.helpdesk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The terms of a funding window as an application saw them: they may change afterwards.
 * Typed into a form, or read from a directory of windows.
 */
public interface WindowTerms {

	/** The window in a directory; null if its terms were typed. */
	@Nullable UUID window();

	/** Who gives the money. */
	String funder();

	/** ISO 4217. */
	String currency();

	/** What must be handed in, in the funder's words. */
	List<String> pieces();

	/** Terms that were typed. */
	record Typed(@Nullable UUID window, String funder, String currency, List<String> pieces) implements WindowTerms {

		public Typed {
			pieces = List.copyOf(pieces);
		}

	}

}
