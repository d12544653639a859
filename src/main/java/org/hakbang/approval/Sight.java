package org.hakbang.approval;

import java.util.Optional;
import java.util.UUID;

import org.hakbang.engine.Subjects;
import org.hakbang.shared.SubjectOwners;
import org.hakbang.identity.Role;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the actor may see what is decided about; its owner says so. */
@Component
class Sight {

	private final SubjectOwners owners;

	private final Subjects processes;

	Sight(SubjectOwners owners, Subjects processes) {
		this.owners = owners;
		this.processes = processes;
	}

	/**
	 * The office whose officer decides, for a role that holds for one; null for others.
	 */
	@Nullable String office(Role role, Subject subject) {
		return role.ofOffice() ? this.processes.find(subject).map((owner) -> owner.office(subject)).orElse(null) : null;
	}

	boolean of(Subject subject) {
		return this.owners.find(subject).filter((owner) -> owner.visible(subject)).isPresent();
	}

	/** The vault of what is decided about; empty if it is no secret. */
	Optional<UUID> vault(Subject subject) {
		return this.owners.find(subject).flatMap((owner) -> owner.vault(subject));
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
