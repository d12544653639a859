package org.hakbang.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.hakbang.engine.Subjects;
import org.hakbang.audit.TrailEntry;
import org.hakbang.audit.TrailLine;
import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts names and titles to the ids of the trail. */
@Component
class TrailWords {

	private static final Set<String> MILESTONES = Set.of("cycle.opened", "cycle.closed", "step.signed-off",
			"step.recognised", "meeting.recorded", "decision.recorded");

	private static final String HANDED = "task.handed";

	private final People people;

	private final Bundles bundles;

	private final Subjects owners;

	TrailWords(People people, Bundles bundles, Subjects owners) {
		this.people = people;
		this.bundles = bundles;
		this.owners = owners;
	}

	List<TrailRow> say(List<TrailLine> lines) {
		Map<PersonId, String> names = this.people.names(lines.stream()
			.flatMap((line) -> Stream.of(Optional.ofNullable(line.actor()), receiver(line)))
			.flatMap(Optional::stream)
			.distinct()
			.toList());
		Map<Subject, Optional<CycleDefinition>> definitions = new HashMap<>();
		return lines.stream().map((line) -> {
			Subject subject = line.entry().subject();
			Optional<CycleDefinition> definition = (subject != null)
					? definitions.computeIfAbsent(subject, this::definition) : Optional.empty();
			return row(line, (line.actor() != null) ? names.get(line.actor()) : null,
					receiver(line).map(names::get).orElse(null), definition);
		}).toList();
	}

	/** To whom a task was handed. */
	private static Optional<PersonId> receiver(TrailLine line) {
		return HANDED.equals(line.entry().action()) ? Optional.ofNullable(line.entry().object()).map(PersonId::new)
				: Optional.empty();
	}

	private TrailRow row(TrailLine line, @Nullable String actor, @Nullable String to,
			Optional<CycleDefinition> definition) {
		TrailEntry entry = line.entry();
		Optional<StepDefinition> step = definition.flatMap((known) -> step(known, entry));
		Optional<Indicator> indicator = definition.flatMap((known) -> indicator(known, entry.item()));
		Text title = indicator.map(Indicator::title)
			.or(() -> step.flatMap((known) -> known.task(Objects.requireNonNullElse(entry.item(), "")))
				.map((task) -> task.title()))
			.orElseGet(() -> named(line));
		return new TrailRow(line.id(), line.at(), entry.territory(), actor, entry.action(),
				step.map(StepDefinition::number).orElse(0), step.map(StepDefinition::title).orElse(Text.NONE),
				indicator.map(Indicator::code).orElse(""), title, to,
				Places.of(entry, page(entry), indicator.isPresent()), MILESTONES.contains(entry.action()));
	}

	/**
	 * The name of a document or a person, or the codes of the cases that a list showed,
	 * as long as they have not been erased.
	 */
	private static Text named(TrailLine line) {
		String name = line.details().getOrDefault("name", line.details().get("codes"));
		return (name != null) ? new Text(Map.of("en", name)) : Text.NONE;
	}

	private static Optional<StepDefinition> step(CycleDefinition definition, TrailEntry entry) {
		if (entry.step() == null) {
			return (entry.item() != null) ? definition.stepOf(entry.item()) : Optional.empty();
		}
		return definition.steps().stream().filter((step) -> step.id().equals(entry.step())).findFirst();
	}

	private static Optional<Indicator> indicator(CycleDefinition definition, @Nullable String code) {
		return definition.steps()
			.stream()
			.flatMap((step) -> step.indicators().stream())
			.filter((indicator) -> indicator.code().equals(code))
			.findFirst();
	}

	private Optional<CycleDefinition> definition(Subject subject) {
		return this.owners.find(subject).map((owner) -> this.bundles.get(owner.bundle(subject)).definition());
	}

	private @Nullable String page(TrailEntry entry) {
		Subject subject = entry.subject();
		return (subject != null) ? this.owners.find(subject).map((owner) -> owner.page(subject)).orElse(null) : null;
	}

}
