package org.hakbang.directory;

import java.util.UUID;

/**
 * What stands in the directory of a country: a {@link Partner} or a
 * {@link FundingWindow}.
 */
public sealed interface Entry permits Partner, FundingWindow {

	UUID id();

	/** ISO 3166 code of the directory it stands in. */
	String country();

	Upkeep upkeep();

	String name();

	/** Its address. */
	String page();

}
