package org.hakbang.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds the module whose processes run for a subject; looked up late, for owners speak to
 * the engine.
 */
@Component
public class Subjects {

	private final Supplier<List<SubjectProcess>> owners;

	Subjects(ObjectProvider<SubjectProcess> owners) {
		this.owners = SingletonSupplier.of(() -> owners.stream().toList());
	}

	/** Empty if no process runs for subjects of its kind. */
	public Optional<SubjectProcess> find(Subject subject) {
		return all().stream().filter((owner) -> owner.kind().equals(subject.kind())).findFirst();
	}

	/**
	 * @throws NotFound if no process runs for subjects of its kind
	 */
	public SubjectProcess get(Subject subject) {
		return find(subject).orElseThrow(NotFound::new);
	}

	/** The owner of what the engine itself says is there. */
	SubjectProcess owner(Subject subject) {
		return find(subject)
			.orElseThrow(() -> new IllegalStateException("No module owns subjects of kind " + subject.kind()));
	}

	List<SubjectProcess> all() {
		return this.owners.get();
	}

}
