package org.hakbang.checklist;

import java.util.List;

import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;

/**
 * A condition that {@code completes-when} of a task can name. Whoever owns the fact
 * implements it.
 */
public interface TaskCondition {

	/** Such as {@code committee-constituted}. */
	String name();

	/** What is missing, with the words for the person; empty if the condition holds. */
	List<Problem> missing(Subject subject, TerritoryId territory);

}
