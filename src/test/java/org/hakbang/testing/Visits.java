package org.hakbang.testing;

import java.util.List;

/**
 * The pages of a module that the browser tests look at. A bean of it makes what its pages
 * need, in an LGU of its own.
 */
public interface Visits {

	List<Visit> visits();

}
