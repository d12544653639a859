package org.hakbang.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person as those see one who look after the people of a territory.
 *
 * @param version for changing the name: nobody else may have changed it meanwhile
 * @param account null if there is none
 * @param grants what the person is and was in this territory, newest first
 * @param mine whether the reader may change the name and the account
 * @param self whether it is the reader
 */
record PersonDetails(PersonView person, int version, @Nullable Account account, List<Held> grants, boolean mine,
		boolean self) {

	/**
	 * One of the grants.
	 *
	 * @param over whether it has ended
	 * @param endable whether the reader may end it
	 */
	record Held(GrantView grant, boolean over, boolean endable) {
	}

}
