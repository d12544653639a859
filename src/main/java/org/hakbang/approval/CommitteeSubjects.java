package org.hakbang.approval;

import java.util.UUID;

import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/** Committees as owners of documents: creating acts and signed minutes. */
@Component
class CommitteeSubjects implements SubjectOwner {

	private static final String KIND = "committee";

	private final CommitteeRepository committees;

	private final Access access;

	CommitteeSubjects(CommitteeRepository committees, Access access) {
		this.committees = committees;
		this.access = access;
	}

	static Subject subject(UUID committee) {
		return new Subject(KIND, committee);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return this.committees.find(subject.id()).orElseThrow(NotFound::new).territory();
	}

	@Override
	public String page(Subject subject) {
		return "/territories/" + territory(subject).key() + "/committee";
	}

	@Override
	public boolean visible(Subject subject) {
		return this.access.may(Permission.VIEW, territory(subject));
	}

}
