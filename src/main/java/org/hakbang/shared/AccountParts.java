package org.hakbang.shared;

import java.util.List;

/**
 * A module adds to the page of one's own account, for the person who reads it.
 */
public interface AccountParts {

	List<PagePart> parts();

}
