package org.hakbang.engine;

import java.util.List;

import org.hakbang.shared.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the module that owns a subject; looked up late, for owners speak to the engine.
 */
@Component
class Subjects {

	private final ObjectProvider<SubjectProcess> owners;

	Subjects(ObjectProvider<SubjectProcess> owners) {
		this.owners = owners;
	}

	SubjectProcess owner(Subject subject) {
		return all().stream()
			.filter((owner) -> owner.kind().equals(subject.kind()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No module owns subjects of kind " + subject.kind()));
	}

	List<SubjectProcess> all() {
		return this.owners.stream().toList();
	}

}
