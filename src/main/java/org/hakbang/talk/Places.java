package org.hakbang.talk;

import java.util.Optional;

import org.hakbang.engine.Subjects;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.SubjectProcess;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what can be talked about, for those who may see it. */
@Component
class Places {

	private final Subjects owners;

	private final Bundles bundles;

	Places(Subjects owners, Bundles bundles) {
		this.owners = owners;
		this.bundles = bundles;
	}

	/**
	 * The step, or one of its indicators.
	 * @throws NotFound if there is no such thing, or not for the actor
	 */
	Place of(Topic topic) {
		SubjectProcess owner = this.owners.get(topic.subject());
		requireVisible(owner, topic.subject());
		TerritoryId territory = owner.territory(topic.subject());
		StepDefinition step = definition(owner, topic.subject()).step(topic.step());
		return new Place(topic, territory, step, indicator(step, topic.indicator()), owner.page(topic.subject()));
	}

	/** An indicator by its code alone. */
	Place indicator(Subject subject, String code) {
		SubjectProcess owner = this.owners.get(subject);
		requireVisible(owner, subject);
		StepDefinition step = definition(owner, subject).stepOf(code).orElseThrow(NotFound::new);
		return of(new Topic(subject, step.id(), code));
	}

	/**
	 * Where a subject belongs.
	 * @throws NotFound if there is no such subject, or not for the actor
	 */
	TerritoryId territory(Subject subject) {
		requireVisible(this.owners.get(subject), subject);
		return this.owners.get(subject).territory(subject);
	}

	private static void requireVisible(SubjectProcess owner, Subject subject) {
		if (!owner.visible(subject)) {
			throw new NotFound();
		}
	}

	private static Optional<Indicator> indicator(StepDefinition step, @Nullable String code) {
		if (code == null) {
			return Optional.empty();
		}
		return Optional.of(step.indicators()
			.stream()
			.filter((indicator) -> indicator.code().equals(code))
			.findFirst()
			.orElseThrow(NotFound::new));
	}

	private CycleDefinition definition(SubjectProcess owner, Subject subject) {
		return this.bundles.get(owner.bundle(subject)).definition();
	}

}
