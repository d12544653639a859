package org.hakbang.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.DeskFigures;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Origin;
import org.hakbang.checklist.Proposal;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TakenOver;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.Permission;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** From the fields of a form to answers, for whoever may answer. */
@Component
class AnswerWork {

	private final CycleFiles files;

	private final Answers answers;

	private final ObjectProvider<DeskFigures> figures;

	private final Access access;

	private final People people;

	private final Processes processes;

	private final Progress progress;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AnswerWork(CycleFiles files, Answers answers, ObjectProvider<DeskFigures> figures, Access access, People people,
			Processes processes, Progress progress, TransactionTemplate transaction, Clock clock) {
		this.files = files;
		this.answers = answers;
		this.figures = figures;
		this.access = access;
		this.people = people;
		this.processes = processes;
		this.progress = progress;
		this.transaction = transaction;
		this.clock = clock;
	}

	List<String> answerable(CycleId id) {
		CycleFile file = this.files.get(id);
		return answerable(file).stream().map(Indicator::code).toList();
	}

	/**
	 * Answers at any time, of any step: the order of steps does not lock the facts (S
	 * 3107).
	 */
	Finishing answer(CycleId id, Collection<String> codes, Map<String, List<String>> fields) {
		return this.transaction.execute((status) -> {
			CycleFile file = this.files.lock(id);
			Set<String> allowed = answerable(file).stream().map(Indicator::code).collect(Collectors.toSet());
			if (allowed.isEmpty() || !allowed.containsAll(codes)) {
				throw new Forbidden();
			}
			List<Indicator> indicators = codes.stream().map((code) -> file.definition().indicator(code)).toList();
			Finishing outcome = save(file, indicators, fields);
			if (!(outcome instanceof Finishing.Done)) {
				status.setRollbackOnly();
			}
			return outcome;
		});
	}

	/**
	 * Saves what was entered for these indicators; the caller has checked that the actor
	 * may, and rolls back unless done.
	 */
	Finishing save(CycleFile file, List<Indicator> indicators, Map<String, List<String>> fields) {
		LocalDate today = file.today(this.clock);
		Map<Indicator, AnswerForm.Read> reads = indicators.stream()
			.collect(Collectors.toMap(Function.identity(),
					(indicator) -> AnswerForm.read(indicator, fields, file.currency(), today)));
		List<Problem> problems = new ArrayList<>();
		indicators.forEach((indicator) -> problems.addAll(reads.get(indicator).problems()));
		if (!problems.isEmpty()) {
			return new Finishing.Refused(problems);
		}
		List<PersonView> known = this.people.of(file.territoryId());
		List<Answers.Entry> entries = new ArrayList<>();
		for (Indicator indicator : indicators) {
			Origin typed = AnswerForm.origin(indicator, fields);
			AnswerForm.Read read = reads.get(indicator);
			if (!read.blank()) {
				Result<Answers.Entry> entry = entry(file, indicator, read, known);
				if (entry instanceof Result.Refused<Answers.Entry> refused) {
					problems.addAll(refused.problems());
				}
				else if (entry instanceof Result.Done<Answers.Entry> done) {
					entries.add((typed != null) ? from(file, indicator, typed, done.value()) : done.value());
				}
			}
		}
		if (!problems.isEmpty()) {
			return new Finishing.Refused(problems);
		}
		Answers.Saving saving = this.answers.save(file.subject(), file.cycle().bundle(), entries);
		if (saving instanceof Answers.Saving.Conflicts conflicts) {
			return new Finishing.Conflicts(conflicts.conflicts());
		}
		this.progress.refresh(file.cycle().cycleId());
		return new Finishing.Done(false, List.of());
	}

	/** The entry with its origin, if it was taken over as it is. */
	private Answers.Entry from(CycleFile file, Indicator indicator, Origin typed, Answers.Entry entry) {
		List<Proposal> proposals = this.figures.stream()
			.flatMap((desks) -> desks.proposals(indicator, file.territoryId()).stream())
			.toList();
		return entry.from(TakenOver.origin(typed, entry.value(), proposals,
				this.answers.current(file.subject()).get(indicator.code())));
	}

	private Result<Answers.Entry> entry(CycleFile file, Indicator indicator, AnswerForm.Read read,
			List<PersonView> known) {
		PersonId actor = this.access.actor();
		PersonId statedBy = (read.statedBy() != null) ? read.statedBy() : actor;
		String field = indicator.code() + ".statedBy";
		if (!read.statedByName().isEmpty()) {
			String office = read.statedByOffice();
			Result<PersonId> noted = this.people.note(file.territoryId(), read.statedByName(),
					office.isEmpty() ? null : office);
			if (noted instanceof Result.Refused<PersonId> refused) {
				return Result.refused(refused.problems()
					.stream()
					.map((problem) -> new Problem(field + "Name", problem.message(), problem.args()))
					.toList());
			}
			statedBy = ((Result.Done<PersonId>) noted).value();
			return Result.done(entry(indicator, read, statedBy, office.isEmpty() ? null : office, actor));
		}
		PersonId speaker = statedBy;
		PersonView view = known.stream().filter((person) -> person.id().equals(speaker)).findFirst().orElse(null);
		if (view == null && !speaker.equals(actor)) {
			return Result.refused(Problem.of(field, "error.stated-by"));
		}
		return Result.done(entry(indicator, read, speaker, (view != null) ? view.office() : null, actor));
	}

	private static Answers.Entry entry(Indicator indicator, AnswerForm.Read read, PersonId statedBy,
			@Nullable String office, PersonId enteredBy) {
		return new Answers.Entry(indicator.code(), read.basedOn(), read.value(), read.notApplicable(), read.note(),
				read.speaksOf(), statedBy, office, enteredBy);
	}

	/**
	 * All for a focal point, an office's own for its supplier, what it asks for whoever
	 * does an open task.
	 */
	private List<Indicator> answerable(CycleFile file) {
		boolean all = this.access.may(Permission.ANSWER, file.territoryId());
		Set<String> offices = this.access.may(Permission.ANSWER_FOR_OFFICE, file.territoryId())
				? this.access.offices(file.territoryId()) : Set.of();
		if (!file.cycle().isOpen()) {
			return List.of();
		}
		Set<String> asked = this.processes.tasks(file.subject())
			.stream()
			.filter((task) -> !task.approval())
			.filter((task) -> this.access.does(Role.ofKey(task.role()).orElseThrow(), task.office(),
					file.territoryId()))
			.map(OpenTask::key)
			.collect(Collectors.toSet());
		return file.definition()
			.steps()
			.stream()
			.map(StepDefinition::indicators)
			.flatMap(List::stream)
			.filter((indicator) -> indicator.computed() == null)
			.filter((indicator) -> all || offices.contains(indicator.supplier()) || asked.contains(indicator.task()))
			.toList();
	}

}
