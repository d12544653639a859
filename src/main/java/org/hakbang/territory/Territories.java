package org.hakbang.territory;

import java.util.List;

import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Service;

/** The tree of territories. Reading it needs no grant: it is public. */
@Service
public class Territories {

	/**
	 * @throws org.hakbang.shared.NotFound if there is none
	 */
	public TerritoryView get(TerritoryId id) {
		throw new IllegalStateException("skeleton");
	}

	/** From the country down to the territory itself. */
	public List<TerritoryView> path(TerritoryId id) {
		throw new IllegalStateException("skeleton");
	}

	public List<TerritoryView> children(TerritoryId id) {
		throw new IllegalStateException("skeleton");
	}

	/** Territories whose name contains the words, best first, at most {@code limit}. */
	public List<TerritoryView> search(String words, int limit) {
		throw new IllegalStateException("skeleton");
	}

	/** Whether {@code inner} is {@code outer} or lies under it. */
	public boolean covers(TerritoryId outer, TerritoryId inner) {
		throw new IllegalStateException("skeleton");
	}

	/** The country file of a country. */
	public Country country(String code) {
		throw new IllegalStateException("skeleton");
	}

	public Country country(TerritoryId id) {
		return country(id.country());
	}

}
