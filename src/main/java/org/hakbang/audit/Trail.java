package org.hakbang.audit;

import java.util.List;
import java.util.UUID;

import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes and reads the trail. Writing joins the caller's transaction. */
@Service
public class Trail {

	public void record(TrailEntry entry) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * The newest lines about a subject, newest first; {@code before} (an entry's id)
	 * pages on, null for the first page.
	 */
	public List<TrailLine> of(Subject subject, @Nullable UUID before, int limit) {
		throw new IllegalStateException("skeleton");
	}

	/** The newest lines about a territory, the same way. */
	public List<TrailLine> of(TerritoryId territory, @Nullable UUID before, int limit) {
		throw new IllegalStateException("skeleton");
	}

}
