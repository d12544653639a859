package org.hakbang.shared;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the module that owns a subject; looked up late, for owners need their askers. */
@Component
public class SubjectOwners {

	private final ObjectProvider<SubjectOwner> owners;

	SubjectOwners(ObjectProvider<SubjectOwner> owners) {
		this.owners = owners;
	}

	/** Empty if nobody owns subjects of its kind. */
	public Optional<SubjectOwner> find(Subject subject) {
		return this.owners.stream().filter((owner) -> owner.kind().equals(subject.kind())).findFirst();
	}

	/**
	 * @throws NotFound if nobody owns subjects of its kind
	 */
	public SubjectOwner get(Subject subject) {
		return find(subject).orElseThrow(NotFound::new);
	}

}
