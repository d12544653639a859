package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.directory.FundingWindow;
import org.hakbang.directory.Windows;
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

	/** All that the directory says of it, by field; empty if its terms were typed. */
	default Map<String, List<String>> all() {
		return Map.of();
	}

	/** The terms of a window in the directory, as they are now. */
	record OfDirectory(FundingWindow of) implements WindowTerms {

		@Override
		public UUID window() {
			return this.of.id();
		}

		@Override
		public String funder() {
			return this.of.data().funder();
		}

		@Override
		public String currency() {
			return this.of.data().currency();
		}

		@Override
		public List<String> pieces() {
			return this.of.data().pieces();
		}

		@Override
		public Map<String, List<String>> all() {
			return Windows.terms(this.of.data());
		}

	}

	/** Terms that were typed. */
	record Typed(@Nullable UUID window, String funder, String currency, List<String> pieces) implements WindowTerms {

		public Typed {
			pieces = List.copyOf(pieces);
		}

	}

}
