package org.hakbang.trail;

import java.util.List;
import java.util.UUID;

import org.hakbang.shared.SubjectOwners;
import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailLine;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail for whoever may see it. */
@Service
public class TrailReading {

	private static final int PAGE_SIZE = 50;

	private final Trail trail;

	private final TrailWords words;

	private final SubjectOwners owners;

	private final Access access;

	TrailReading(Trail trail, TrailWords words, SubjectOwners owners, Access access) {
		this.trail = trail;
		this.words = words;
		this.owners = owners;
		this.access = access;
	}

	/**
	 * What happened in a cycle or case.
	 * @param before where the page begins, null for the newest
	 * @throws NotFound if there is no such subject, or not for the reader
	 */
	@Transactional(readOnly = true)
	public TrailPage of(Subject subject, @Nullable UUID before) {
		TerritoryId place = territory(subject);
		if (!this.owners.get(subject).visible(subject)) {
			throw new NotFound();
		}
		this.access.require(Permission.VIEW_TRAIL, place);
		return page(place, this.trail.of(subject, before, PAGE_SIZE + 1));
	}

	/** What happened in a territory, the same way. */
	@Transactional(readOnly = true)
	public TrailPage of(TerritoryId territory, @Nullable UUID before) {
		this.access.require(Permission.VIEW_TRAIL, territory);
		return page(territory, this.trail.of(territory, before, PAGE_SIZE + 1));
	}

	/** The newest lines of a subject; none for a reader who may not see the trail. */
	@Transactional(readOnly = true)
	public List<TrailRow> excerpt(Subject subject, int limit) {
		return this.access.may(Permission.VIEW_TRAIL, territory(subject))
				? this.words.say(this.trail.of(subject, null, limit)) : List.of();
	}

	private TrailPage page(TerritoryId place, List<TrailLine> lines) {
		boolean more = lines.size() > PAGE_SIZE;
		List<TrailLine> shown = more ? lines.subList(0, PAGE_SIZE) : lines;
		return new TrailPage(place, this.words.say(shown), more ? shown.get(PAGE_SIZE - 1).id() : null);
	}

	private TerritoryId territory(Subject subject) {
		return this.owners.get(subject).territory(subject);
	}

}
