package org.hakbang.shell;

import org.jspecify.annotations.Nullable;

/**
 * Where the reader sees many territories at once; whoever shows that implements it.
 */
public interface Overview {

	/** Null for a reader who watches over nothing. */
	@Nullable String address();

}
