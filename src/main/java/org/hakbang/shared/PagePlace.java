package org.hakbang.shared;

/** The page to which other modules may add parts. */
public sealed interface PagePlace {

	TerritoryId territory();

	record OfTerritory(TerritoryId territory) implements PagePlace {
	}

	record OfSubject(TerritoryId territory, Subject subject) implements PagePlace {
	}

	record OfStep(TerritoryId territory, Subject subject, String step) implements PagePlace {
	}

	record OfIndicator(TerritoryId territory, Subject subject, String step, String indicator) implements PagePlace {
	}

	/**
	 * The page of an open task.
	 *
	 * @param task its id
	 * @param step the step it belongs to
	 */
	record OfTask(TerritoryId territory, Subject subject, String step, String task) implements PagePlace {
	}

}
