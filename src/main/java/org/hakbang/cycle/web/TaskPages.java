package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.FinishedTaskView;
import org.hakbang.cycle.HandedView;
import org.hakbang.cycle.TaskPageView;
import org.hakbang.engine.OpenTask;
import org.hakbang.identity.Access;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.shared.Option;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Text;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a task show. */
@Component
class TaskPages {

	private final Cycles cycles;

	private final CycleEvidence evidence;

	private final Resolutions resolutions;

	private final Access access;

	private final Frame frame;

	private final Proposed proposed;

	TaskPages(Cycles cycles, CycleEvidence evidence, Resolutions resolutions, Access access, Frame frame,
			Proposed proposed) {
		this.cycles = cycles;
		this.evidence = evidence;
		this.resolutions = resolutions;
		this.access = access;
		this.frame = frame;
		this.proposed = proposed;
	}

	/**
	 * @param kept names of documents that were taken in although something else is wrong
	 */
	String form(TaskPageView view, Map<String, List<String>> fields, List<Problem> problems, List<String> kept,
			Model model) {
		common(view, model);
		Set<String> codes = new HashSet<>(Fields.codes(view.standings()));
		List<EvidenceView> documents = this.evidence.of(view.cycle().id())
			.stream()
			.filter((document) -> document.indicators().stream().anyMatch(codes::contains))
			.toList();
		this.frame.form(view.cycle().territory().id(), model);
		model.addAttribute("documents", documents);
		model.addAttribute("proposals", this.proposed.of(view.standings(), view.cycle().territory().id()));
		model.addAttribute("fields", fields);
		model.addAttribute("problems", problems);
		model.addAttribute("kept", kept);
		model.addAttribute("behind", behind(view));
		returned(view).ifPresent((decision) -> model.addAttribute("returned", decision));
		return "cycle/task";
	}

	static List<LeftOpen> leftOpen(List<Standing> standings) {
		return standings.stream()
			.map(Standing::indicator)
			.map((it) -> new LeftOpen(it.code(), it.title(), AnswerForm.firstField(it)))
			.toList();
	}

	/**
	 * What a new document most likely stands behind: what needs one, or the only one
	 * asked.
	 */
	private static List<String> behind(TaskPageView view) {
		if (view.standings().size() == 1) {
			return Fields.codes(view.standings());
		}
		return view.standings()
			.stream()
			.filter((standing) -> standing.indicator().evidence() == Indicator.Evidence.REQUIRED)
			.filter((standing) -> standing.evidence().isEmpty())
			.map((standing) -> standing.indicator().code())
			.toList();
	}

	/** The decision that sent the step back, for the task that submits it again. */
	private Optional<ResolutionView> returned(TaskPageView view) {
		if (!view.definition().submits()) {
			return Optional.empty();
		}
		return this.resolutions.returned(view.task().subject(), view.step().id());
	}

	String take(TaskPageView view, Model model) {
		common(view, model);
		return "cycle/take";
	}

	/**
	 * @param typed what the form holds: {@code to}, {@code note} and {@code draft}
	 */
	String handOver(TaskPageView view, Map<String, String> typed, List<Problem> problems, Model model) {
		common(view, model);
		model.addAttribute("colleagues",
				this.cycles.colleagues(view.task().id())
					.stream()
					.map((person) -> Option.of(person.id().toString(), person.name()))
					.toList());
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		return "cycle/hand-over";
	}

	private void common(TaskPageView view, Model model) {
		this.frame.cycle(view.cycle(), model);
		List<PersonId> people = new ArrayList<>(Frame.inStandings(view.standings()));
		OpenTask task = view.task();
		if (task.assignee() != null) {
			people.add(task.assignee());
		}
		Optional<HandedView> handed = this.cycles.handed(task.id());
		handed.map(HandedView::from).ifPresent(people::add);
		model.addAttribute("handed", handed.orElse(null));
		this.frame.parts(new PagePlace.OfTask(task.territory(), task.subject(), task.step(), task.id()), model);
		model.addAttribute("view", view);
		model.addAttribute("names", this.frame.names(people));
		model.addAttribute("canAct", canAct(task));
		model.addAttribute("takenByOther", task.assignee() != null && !task.assignee().equals(this.access.actor()));
	}

	private List<PersonView> canAct(OpenTask task) {
		return Role.ofKey(task.role())
			.map((role) -> this.access.doers(role, task.office(), task.territory()))
			.orElse(List.of());
	}

	String finished(FinishedTaskView finished, Model model) {
		CycleView cycle = this.cycles.get(finished.cycle());
		this.frame.cycle(cycle, model);
		PersonId by = finished.done().by();
		model.addAttribute("finished", finished);
		model.addAttribute("step", cycle.definition().step(finished.step()));
		model.addAttribute("names", this.frame.names((by != null) ? List.of(by) : List.of()));
		return "cycle/task-finished";
	}

	/** Where a decision is recorded; the step's page for whoever cannot. */
	String approval(TaskPageView view) {
		String step = Frame.page(view.cycle().id()) + "/steps/" + view.step().id();
		if (!view.mine()) {
			return step;
		}
		if (view.step().approval() instanceof Approval.ByCommittee) {
			return "/territories/" + view.task().territory().key() + "/committee/meetings/new";
		}
		return this.resolutions.of(view.task().subject(), view.step().id())
			.stream()
			.filter((resolution) -> resolution.outcome() == null)
			.map(ResolutionView::id)
			.map((id) -> "/resolutions/" + id + "/decide")
			.findFirst()
			.orElse(step);
	}

	/**
	 * An advisory indicator without an answer.
	 *
	 * @param field where it is answered
	 */
	record LeftOpen(String code, Text title, String field) {

	}

}
