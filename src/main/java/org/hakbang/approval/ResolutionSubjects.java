package org.hakbang.approval;

import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/** Resolutions as owners of documents: an officer's signed decision. */
@Component
class ResolutionSubjects implements SubjectOwner {

	private static final String KIND = "resolution";

	private final ResolutionRepository resolutions;

	private final Sight sight;

	ResolutionSubjects(ResolutionRepository resolutions, Sight sight) {
		this.resolutions = resolutions;
		this.sight = sight;
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
		return this.sight.vault(this.resolutions.find(subject.id()).orElseThrow(NotFound::new).subject());
	}

	/** Whoever sees what was decided about. */
	@Override
	public boolean visible(Subject subject) {
		return this.sight.of(this.resolutions.find(subject.id()).orElseThrow(NotFound::new).subject());
	}

}
