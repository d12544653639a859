package org.hakbang.approval;

import java.util.Optional;
import java.util.UUID;

import org.hakbang.engine.SubjectProcess;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the actor may see what is decided about; its owner says so. */
@Component
class Sight {

	/** Late: some of them live in this module. */
	private final ObjectProvider<SubjectOwner> owners;

	private final ObjectProvider<SubjectProcess> processes;

	Sight(ObjectProvider<SubjectOwner> owners, ObjectProvider<SubjectProcess> processes) {
		this.owners = owners;
		this.processes = processes;
	}

	/**
	 * The office whose officer decides, for a role that holds for one; null for others.
	 */
	@Nullable String office(Role role, Subject subject) {
		return role.ofOffice() ? this.processes.stream()
			.filter((owner) -> owner.kind().equals(subject.kind()))
			.findFirst()
			.map((owner) -> owner.office(subject))
			.orElse(null) : null;
	}

	boolean of(Subject subject) {
		return this.owners.stream().anyMatch((owner) -> owner.kind().equals(subject.kind()) && owner.visible(subject));
	}

	/** The vault of what is decided about; empty if it is no secret. */
	Optional<UUID> vault(Subject subject) {
		return this.owners.stream()
			.filter((owner) -> owner.kind().equals(subject.kind()))
			.findFirst()
			.flatMap((owner) -> owner.vault(subject));
	}

	/**
	 * @throws NotFound if the actor may not
	 */
	void require(Subject subject) {
		if (!of(subject)) {
			throw new NotFound();
		}
	}

}
