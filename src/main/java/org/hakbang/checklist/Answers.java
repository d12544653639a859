package org.hakbang.checklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Country;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Answers of a subject. The caller (cycle, helpdesk) has checked that the actor may; this
 * service does not know who may see a subject.
 */
@Service
public class Answers {

	private final AllAnswers all;

	private final Evidences evidences;

	private final ChecklistTrail trail;

	private final Supplier<List<ComputedValues>> computed;

	private final Supplier<List<PresentPeriods>> periods;

	private final Territories territories;

	private final Ids ids;

	private final Clock clock;

	/**
	 * @param computed looked up late: who implements it may need this service
	 * @param periods likewise
	 */
	Answers(AllAnswers all, Evidences evidences, ChecklistTrail trail, ObjectProvider<ComputedValues> computed,
			ObjectProvider<PresentPeriods> periods, Territories territories, Ids ids, Clock clock) {
		this.all = all;
		this.evidences = evidences;
		this.trail = trail;
		this.computed = SingletonSupplier.of(() -> computed.stream().toList());
		this.periods = SingletonSupplier.of(() -> periods.stream().toList());
		this.territories = territories;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Appends answers, all or none: if one conflicts, nothing is saved. An entry that
	 * equals the current answer adds no row, so that a form sent twice is applied once;
	 * unless that answer is of an earlier period and is asked anew.
	 * @throws IllegalArgumentException if two entries answer the same indicator
	 */
	@Transactional
	public Saving save(Subject subject, String bundle, Collection<Entry> entries) {
		if (entries.stream().map(Entry::indicator).distinct().count() < entries.size()) {
			throw new IllegalArgumentException("Two entries for one indicator");
		}
		if (entries.isEmpty()) {
			return new Saving.Saved(List.of());
		}
		this.all.lock(subject);
		Map<String, Answer> current = current(subject);
		Map<String, Instant> begun = begun(subject);
		List<Saving.Conflict> conflicts = new ArrayList<>();
		List<Answer> added = new ArrayList<>();
		for (Entry entry : entries) {
			Answer theirs = current.get(entry.indicator());
			if (theirs != null && entry.says(theirs) && counts(theirs.enteredAt(), begun.get(entry.indicator()))) {
				continue;
			}
			if (theirs != null && theirs.version() != entry.basedOn()) {
				conflicts.add(new Saving.Conflict(entry, theirs));
			}
			added.add(answer(subject, bundle, entry, (theirs != null) ? theirs.version() + 1 : 1));
		}
		if (!conflicts.isEmpty()) {
			return new Saving.Conflicts(List.copyOf(conflicts));
		}
		added.forEach(this.all::append);
		added.forEach(this.trail::saved);
		return new Saving.Saved(List.copyOf(added));
	}

	private Answer answer(Subject subject, String bundle, Entry entry, int version) {
		return new Answer(this.ids.next(), subject, entry.indicator(), version, entry.value(), entry.notApplicable(),
				entry.note(), entry.speaksOf(), entry.statedBy(), entry.statedOffice(), entry.enteredBy(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS), bundle, entry.origin());
	}

	/** The current answer by indicator code. */
	@Transactional(readOnly = true)
	public Map<String, Answer> current(Subject subject) {
		Map<String, Answer> current = new LinkedHashMap<>();
		this.all.current(subject).forEach((answer) -> current.put(answer.indicator(), answer));
		return current;
	}

	/** The subjects that have an accepted alternative among their current answers. */
	@Transactional(readOnly = true)
	public List<Subject> withAlternatives(String kind) {
		return this.all.withAlternatives(kind);
	}

	/** All versions, newest first. */
	@Transactional(readOnly = true)
	public List<Answer> history(Subject subject, String indicator) {
		return this.all.history(subject, indicator);
	}

	/**
	 * How the indicators of the given steps stand, in the order of the definition,
	 * computed values and evidence included.
	 * @param territory the subject's: its level, its calendar and the day it is there
	 * decide what counts
	 */
	@Transactional(readOnly = true)
	public List<Standing> standings(CycleDefinition definition, Set<String> steps, Subject subject,
			TerritoryView territory) {
		Country country = this.territories.country(territory.id());
		LocalDate today = LocalDate.now(this.clock.withZone(country.zone()));
		Map<String, Answer> current = current(subject);
		Map<String, Instant> begun = begun(subject);
		Map<String, List<EvidenceView>> evidence = this.evidences.byIndicator(subject);
		return definition.steps()
			.stream()
			.filter((step) -> steps.contains(step.id()))
			.flatMap((step) -> step.indicators()
				.stream()
				.map((indicator) -> standing(indicator, current.get(indicator.code()),
						computed(indicator, subject, step.id()), evidence.getOrDefault(indicator.code(), List.of()),
						begun.get(indicator.code()), territory.level(), country, today)))
			.toList();
	}

	private static Standing standing(Indicator indicator, @Nullable Answer answer, @Nullable Value computed,
			List<EvidenceView> documents, @Nullable Instant begun, String level, Country country, LocalDate today) {
		@Nullable Answer given = (indicator.computed() == null) ? answer : null;
		@Nullable Answer counts = (given != null && counts(given.enteredAt(), begun)) ? given : null;
		List<EvidenceView> evidence = documents.stream().filter((each) -> counts(each.receivedAt(), begun)).toList();
		@Nullable Value value = (counts != null) ? counts.value() : computed;
		@Nullable LocalDate until = (counts != null) ? Acceptance.until(indicator, counts, country).orElse(null) : null;
		boolean ranOut = until != null && until.isBefore(today);
		Rules.Judgement judgement = Rules.judge(indicator, value, (counts != null) ? counts.notApplicable() : null,
				level, evidence.stream().anyMatch((each) -> each.supersededBy() == null), ranOut);
		return new Standing(indicator, counts, value, judgement.state(), judgement.aim(), judgement.evidenceMissing(),
				evidence, (ranOut || judgement.state() == State.MET) ? until : null, (counts == null) ? given : null);
	}

	private Map<String, Instant> begun(Subject subject) {
		Map<String, Instant> begun = new LinkedHashMap<>();
		this.periods.get().forEach((owner) -> begun.putAll(owner.begun(subject)));
		return begun;
	}

	/** Whether what came at a moment is of the present period. */
	private static boolean counts(Instant came, @Nullable Instant begun) {
		return begun == null || !came.isBefore(begun);
	}

	private @Nullable Value computed(Indicator indicator, Subject subject, String step) {
		String name = indicator.computed();
		if (name == null) {
			return null;
		}
		return this.computed.get()
			.stream()
			.filter((values) -> values.names().contains(name))
			.flatMap((values) -> values.value(name, subject, step).stream())
			.findFirst()
			.orElse(null);
	}

	/**
	 * An answer to save.
	 *
	 * @param basedOn the version the person saw, 0 if there was none; if another has come
	 * since, it is a conflict
	 * @param origin where the value was taken over from, null if a person states it
	 */
	public record Entry(String indicator, int basedOn, @Nullable Value value, @Nullable String notApplicable,
			String note, @Nullable LocalDate speaksOf, PersonId statedBy, @Nullable String statedOffice,
			PersonId enteredBy, @Nullable Origin origin) {

		/** One that a person states. */
		public Entry(String indicator, int basedOn, @Nullable Value value, @Nullable String notApplicable, String note,
				@Nullable LocalDate speaksOf, PersonId statedBy, @Nullable String statedOffice, PersonId enteredBy) {
			this(indicator, basedOn, value, notApplicable, note, speaksOf, statedBy, statedOffice, enteredBy, null);
		}

		/** The same, taken over from somewhere; null for from nowhere. */
		public Entry from(@Nullable Origin origin) {
			return new Entry(this.indicator, this.basedOn, this.value, this.notApplicable, this.note, this.speaksOf,
					this.statedBy, this.statedOffice, this.enteredBy, origin);
		}

		/** Whether it says what the answer says; who typed it does not matter. */
		private boolean says(Answer answer) {
			return Objects.equals(json(this.value), json(answer.value()))
					&& Objects.equals(this.notApplicable, answer.notApplicable()) && this.note.equals(answer.note())
					&& Objects.equals(this.speaksOf, answer.speaksOf()) && this.statedBy.equals(answer.statedBy())
					&& Objects.equals(this.statedOffice, answer.statedOffice())
					&& Objects.equals(this.origin, answer.origin());
		}

		private static @Nullable String json(@Nullable Value value) {
			return (value != null) ? ValueJson.write(value) : null;
		}

	}

	/** How saving went. */
	public sealed interface Saving {

		/** Saved; {@code answers} are those that were added. */
		record Saved(List<Answer> answers) implements Saving {
		}

		/** Somebody saved another answer meanwhile; nothing was saved. */
		record Conflicts(List<Conflict> conflicts) implements Saving {
		}

		record Conflict(Entry mine, Answer theirs) {
		}

	}

}
