package org.hakbang.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds the module that owns a subject; looked up late, for owners need their askers. */
@Component
public class SubjectOwners {

	private final Supplier<List<SubjectOwner>> owners;

	SubjectOwners(ObjectProvider<SubjectOwner> owners) {
		this.owners = SingletonSupplier.of(() -> owners.stream().toList());
	}

	/** Empty if nobody owns subjects of its kind. */
	public Optional<SubjectOwner> find(Subject subject) {
		return this.owners.get().stream().filter((owner) -> owner.kind().equals(subject.kind())).findFirst();
	}

	/**
	 * @throws NotFound if nobody owns subjects of its kind
	 */
	public SubjectOwner get(Subject subject) {
		return find(subject).orElseThrow(NotFound::new);
	}

}
