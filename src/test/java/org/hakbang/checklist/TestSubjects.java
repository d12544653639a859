package org.hakbang.checklist;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;

import org.springframework.stereotype.Component;

/** Subjects that lie somewhere, for tests that need nothing else of them. */
@Component
class TestSubjects implements SubjectOwner {

	private final Access access;

	private final Map<Subject, TerritoryId> places = new ConcurrentHashMap<>();

	TestSubjects(Access access) {
		this.access = access;
	}

	Subject in(TerritoryId territory) {
		Subject subject = new Subject(kind(), UUID.randomUUID());
		this.places.put(subject, territory);
		return subject;
	}

	@Override
	public String kind() {
		return "test-place";
	}

	@Override
	public TerritoryId territory(Subject subject) {
		TerritoryId place = this.places.get(subject);
		if (place == null) {
			throw new NotFound();
		}
		return place;
	}

	@Override
	public String page(Subject subject) {
		return "/";
	}

	@Override
	public boolean visible(Subject subject) {
		return this.access.may(Permission.VIEW, territory(subject));
	}

}
