package org.hakbang.shared;

import java.util.List;

/**
 * A module that stands above the owner of a page adds to it, without the owner knowing
 * it. The reader may see the page; what else they may see, the module asks itself.
 */
public interface PageParts {

	List<PagePart> of(PagePlace place);

}
