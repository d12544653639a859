package org.hakbang.identity;

import java.util.List;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;

/**
 * What others have to say when a person stops being something. All calls come inside the
 * transaction of the use case.
 */
public interface GrantEnding {

	/**
	 * Why the grant must not end now, such as: nobody is left who can do a task that is
	 * open. Called before it ends, so leave it out when looking for who is left. Empty if
	 * there is no objection.
	 */
	List<Problem> objections(GrantView grant);

	/** The grant has ended: free what the person had taken by it. */
	void ended(GrantView grant);

	/** The person can no longer sign in: free everything the person had taken. */
	default void suspended(PersonId person) {
	}

}
