package org.hakbang.dashboard;

import java.util.List;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.territory.Country;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as its page shows it.
 *
 * @param path what lies above and is open to the reader, from the outside in
 * @param inside the territories that the reader can go to from here: those between this
 * one and its LGUs, or else its like
 * @param before the territory before this one among its like, null if none
 * @param total how many lines there are on all pages
 * @param first the number of the first line shown, 0 if none is
 * @param last the number of the last
 * @param longDays how many working days are long for a step to be open
 */
record MatrixView(TerritoryView place, Country country, MatrixQuery query, List<TerritoryView> path,
		List<TerritoryView> inside, @Nullable TerritoryView before, @Nullable TerritoryView after, List<MatrixSum> sums,
		List<MatrixLine> lines, int total, int page, int pages, int first, int last, int longDays) {

	public List<StepDefinition> steps() {
		return this.query.definition().steps();
	}

	/** How many of the territories under this one have a cycle. */
	public int cycles() {
		return own().cycles();
	}

	/** How many could have one. */
	public int places() {
		return own().places();
	}

	private Sum own() {
		return this.sums.stream().filter(MatrixSum::self).map(MatrixSum::sum).findFirst().orElse(Sum.NONE);
	}

	/** The same place, but only those with or without a cycle. */
	public String only(boolean cycle) {
		return this.query.only(cycle ? Sought.CYCLE : Sought.NO_CYCLE, "").address(this.place.id());
	}

	/** Where the page with this number stands. */
	public String at(int page) {
		return this.query.page(page).address(this.place.id());
	}

	/** The same matrix of another territory. */
	public String of(TerritoryView other) {
		return this.query.page(1).address(other.id());
	}

	/** The whole set as a file. */
	public String file(String kind) {
		return this.query.page(1).address(this.place.id(), "/matrix." + kind);
	}

}
