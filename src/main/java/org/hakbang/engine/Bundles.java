package org.hakbang.engine;

import java.util.List;

import org.springframework.stereotype.Service;

/** The bundles that are deployed. They are read, checked and deployed at start-up. */
@Service
public class Bundles {

	/** The newest bundle of each cycle: what a new cycle can be opened with. */
	public List<Bundle> current() {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * The newest bundle of a cycle. @throws org.hakbang.shared.NotFound if there is none
	 * of that key
	 */
	public Bundle current(String key) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * A bundle by its hash, also an old one. @throws org.hakbang.shared.NotFound if
	 * unknown
	 */
	public Bundle get(String hash) {
		throw new IllegalStateException("skeleton");
	}

}
