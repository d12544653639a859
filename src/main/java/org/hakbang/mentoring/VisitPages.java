package org.hakbang.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of visits and promises. */
@Component
class VisitPages {

	private final VisitNotes visits;

	private final PromiseBook book;

	private final People people;

	private final Access access;

	VisitPages(VisitNotes visits, PromiseBook book, People people, Access access) {
		this.visits = visits;
		this.book = book;
		this.people = people;
		this.access = access;
	}

	@Transactional(readOnly = true)
	public OpenPromises open(TerritoryId territory, int limit) {
		List<Promise> promises = this.visits.open(territory, limit);
		return new OpenPromises(territory, promises, this.visits.openCount(territory),
				this.people.names(promises.stream().map(Promise::by).distinct().toList()));
	}

	/** Whether anything has been noted there. */
	@Transactional(readOnly = true)
	public boolean any(TerritoryId territory) {
		return !this.visits.of(territory, 0, 1).isEmpty();
	}

	@Transactional(readOnly = true)
	public VisitView visit(TerritoryId territory, UUID id) {
		VisitNote visit = this.visits.get(territory, id);
		List<Promise> promises = this.visits.promises(territory, id);
		List<PersonId> named = new ArrayList<>(visit.present());
		named.add(visit.notedBy());
		promises.forEach((promise) -> named.add(promise.by()));
		boolean open = !visit.withdrawn();
		return new VisitView(visit,
				promises.stream()
					.map((promise) -> new VisitView.Line(promise, open && this.book.mayKeep(promise)))
					.toList(),
				this.people.names(named.stream().distinct().toList()),
				open && this.access.may(Permission.NOTE_VISIT, territory),
				open && visit.notedBy().equals(this.access.actor()));
	}

}
