package org.hakbang.cycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.Drafts;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.cycle.domain.Handovers;
import org.hakbang.engine.FinishedTask;
import org.hakbang.engine.OpenTask;
import org.hakbang.engine.Processes;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An open task goes from hand to hand. */
@Component
class HandingOver {

	private static final int LONGEST_NOTE = 500;

	private final CycleFiles files;

	private final Processes processes;

	private final Drafts drafts;

	private final Handovers handovers;

	private final Access access;

	private final People people;

	private final Notices notices;

	private final Trail trail;

	private final Ids ids;

	private final Clock clock;

	HandingOver(CycleFiles files, Processes processes, Drafts drafts, Handovers handovers, Access access, People people,
			Notices notices, Trail trail, Ids ids, Clock clock) {
		this.files = files;
		this.processes = processes;
		this.drafts = drafts;
		this.handovers = handovers;
		this.access = access;
		this.people = people;
		this.notices = notices;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public List<PersonView> colleagues(String id) {
		OpenTask task = this.processes.task(id).orElseThrow(NotFound::new);
		this.files.get(CycleId.of(task.subject()));
		return colleagues(task);
	}

	@Transactional(readOnly = true)
	public Optional<HandedView> handed(String id) {
		OpenTask task = this.processes.task(id).orElseThrow(NotFound::new);
		this.files.get(CycleId.of(task.subject()));
		PersonId holder = task.assignee();
		return (holder == null) ? Optional.empty()
				: this.handovers.last(id)
					.filter((last) -> holder.equals(last.to()))
					.map((last) -> new HandedView(last.from(), holder, last.at(), last.note()));
	}

	@Transactional
	public Result<Boolean> handOver(String id, String to, String note, boolean draft) {
		return moving(id, (task, file) -> {
			Optional<PersonView> colleague = colleagues(task).stream()
				.filter((person) -> person.id().toString().equals(to))
				.findFirst();
			String said = note.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
			List<Problem> problems = new ArrayList<>();
			if (colleague.isEmpty()) {
				problems.add(Problem.of("to", to.isEmpty() ? "error.hand-over.nobody" : "error.hand-over.cannot"));
			}
			if (said.length() > LONGEST_NOTE) {
				problems.add(Problem.of("note", "error.hand-over.note", LONGEST_NOTE, said.length()));
			}
			if (!problems.isEmpty()) {
				return Result.refused(problems);
			}
			PersonId actor = this.access.actor();
			PersonId next = colleague.orElseThrow().id();
			if (draft) {
				this.drafts.copy(task.subject(), id, actor, next, this.clock.instant());
			}
			UUID handover = write(task, next, said);
			this.trail.record(entry("task.handed", task, file).object(next.value()));
			tell(file, task, next, handover);
			this.processes.assign(id, Optional.of(next));
			return Result.done(true);
		});
	}

	@Transactional
	public Result<Boolean> giveBack(String id) {
		return moving(id, (task, file) -> {
			if (task.assignee() != null) {
				write(task, null, "");
				this.trail.record(entry("task.given-back", task, file));
				this.processes.assign(id, Optional.empty());
			}
			return Result.done(true);
		});
	}

	private interface Move {

		Result<Boolean> with(OpenTask task, CycleFile file);

	}

	/**
	 * Answers false if the task was finished meanwhile.
	 * @throws Forbidden if the actor cannot do the task
	 */
	private Result<Boolean> moving(String id, Move move) {
		Optional<OpenTask> seen = this.processes.task(id);
		if (seen.isEmpty()) {
			FinishedTask finished = this.processes.finished(id).orElseThrow(NotFound::new);
			this.files.get(CycleId.of(finished.subject()));
			return Result.done(false);
		}
		CycleFile file = this.files.lock(CycleId.of(seen.get().subject()));
		Optional<OpenTask> still = this.processes.task(id);
		if (still.isEmpty()) {
			return Result.done(false);
		}
		OpenTask task = still.get();
		if (task.approval() || !mine(task)) {
			throw new Forbidden();
		}
		if (task.assignee() != null && !task.assignee().equals(this.access.actor())) {
			return Result.refused(Problem.of("", "error.task.taken"));
		}
		return move.with(task, file);
	}

	/** Who else can do the task today and can sign in to do it, by name. */
	private List<PersonView> colleagues(OpenTask task) {
		PersonId actor = this.access.actor();
		return this.access.holders(role(task), office(task), task.territory())
			.stream()
			.filter(PersonView::account)
			.filter((person) -> !person.id().equals(actor))
			.toList();
	}

	private boolean mine(OpenTask task) {
		return this.access.does(role(task), task.office(), task.territory());
	}

	private static Role role(OpenTask task) {
		return Role.ofKey(task.role()).orElseThrow();
	}

	private static @Nullable String office(OpenTask task) {
		return task.office().isEmpty() ? null : task.office();
	}

	private UUID write(OpenTask task, @Nullable PersonId to, String note) {
		UUID id = this.ids.next();
		this.handovers.add(new Handovers.Handover(id, task.id(), this.access.actor(), to, this.clock.instant(), note));
		return id;
	}

	private void tell(CycleFile file, OpenTask task, PersonId to, UUID handover) {
		PersonId actor = this.access.actor();
		String title = file.definition()
			.step(task.step())
			.task(task.key())
			.map(TaskDefinition::title)
			.map((text) -> text.in(Locale.ENGLISH))
			.orElse(task.key());
		this.notices.send(new NewNotice(to, "task-handed", task.territory(), "/tasks/" + task.id(),
				List.of(this.people.names(Set.of(actor)).getOrDefault(actor, ""), title), "handed:" + handover));
	}

	private static TrailEntry entry(String action, OpenTask task, CycleFile file) {
		return TrailEntry.of(action, file.subject(), file.territoryId()).step(task.step()).item(task.key());
	}

}
