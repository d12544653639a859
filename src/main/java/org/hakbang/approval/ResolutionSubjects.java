package org.hakbang.approval;

import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Resolutions as owners of documents: an officer's signed decision. */
@Component
class ResolutionSubjects implements SubjectOwner {

	private static final String KIND = "resolution";

	private final ResolutionRepository resolutions;

	/** Late: one of them is this bean. */
	private final ObjectProvider<SubjectOwner> owners;

	ResolutionSubjects(ResolutionRepository resolutions, ObjectProvider<SubjectOwner> owners) {
		this.resolutions = resolutions;
		this.owners = owners;
	}

	static Subject subject(UUID resolution) {
		return new Subject(KIND, resolution);
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return this.resolutions.find(subject.id()).orElseThrow(NotFound::new).territory();
	}

	@Override
	public String page(Subject subject) {
		return "/resolutions/" + subject.id();
	}

	/** The papers of a decision lie where the words about its subject do. */
	@Override
	public Optional<UUID> vault(Subject subject) {
		Subject about = this.resolutions.find(subject.id()).orElseThrow(NotFound::new).subject();
		return this.owners.stream()
			.filter((owner) -> owner.kind().equals(about.kind()))
			.findFirst()
			.flatMap((owner) -> owner.vault(about));
	}

	/** Whoever sees what was decided about. */
	@Override
	public boolean visible(Subject subject) {
		Subject about = this.resolutions.find(subject.id()).orElseThrow(NotFound::new).subject();
		return this.owners.stream().anyMatch((owner) -> owner.kind().equals(about.kind()) && owner.visible(about));
	}

}
