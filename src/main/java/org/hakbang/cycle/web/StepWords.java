package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.approval.ResolutionView;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.cycle.Blocker;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.StepPageView;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.StepView;
import org.hakbang.cycle.TaskRow;
import org.hakbang.identity.Role;
import org.hakbang.shared.Text;
import org.hakbang.territory.Country;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The last parts of message keys for what a template cannot tell apart by itself, as
 * {@code @stepWords}.
 */
@Component("stepWords")
class StepWords {

	/**
	 * A step's status; {@code draft-complete} while all is met and nobody has been asked
	 * to decide.
	 */
	public String status(StepView step) {
		return (step.status() == StepStatus.RUNNING && step.requiredOf() > 0 && step.draftComplete()) ? "draft-complete"
				: step.status().key();
	}

	public List<String> statuses(CycleView cycle) {
		return cycle.steps().stream().map(this::status).toList();
	}

	public String kind(Blocker blocker) {
		if (blocker.what() instanceof Blocker.What.Unmet) {
			return "unmet";
		}
		return (blocker.what() instanceof Blocker.What.Unfinished) ? "unfinished" : "undecided";
	}

	/**
	 * What the summary of errors says before the words of the field: the indicator, where
	 * many stand on one page; empty if the words name it or none is meant.
	 */
	public String before(CycleView cycle, String field, String words) {
		return cycle.definition()
			.steps()
			.stream()
			.flatMap((step) -> step.indicators().stream())
			.map(Indicator::code)
			.filter((code) -> field.startsWith(code + ".") && !words.startsWith(code))
			.findFirst()
			.map((code) -> code + ": ")
			.orElse("");
	}

	/** The roles that sign a step on paper: who submits it and who decides. */
	public List<String> signers(StepPageView view, Country country) {
		Approval approval = view.step().step().approval();
		List<Role> roles = new ArrayList<>(List.of(Role.FOCAL_POINT));
		if (approval instanceof Approval.ByCommittee) {
			roles.addAll(List.of(Role.COMMITTEE_SECRETARY, Role.COMMITTEE_CHAIR));
		}
		if (approval instanceof Approval.ByOfficer officer) {
			Role.ofKey(officer.role()).ifPresent(roles::add);
		}
		return roles.stream()
			.map((role) -> country.roles().getOrDefault(role.key(), Text.NONE).in(LocaleContextHolder.getLocale()))
			.toList();
	}

	/** Whether the reader is the one whose decision is awaited. */
	public boolean mayDecide(StepPageView view) {
		return view.blockers()
			.stream()
			.anyMatch((blocker) -> blocker.you() && blocker.what() instanceof Blocker.What.Undecided);
	}

	/** Where a decision is recorded. */
	public String decideAt(StepPageView view, ResolutionView decision) {
		return (view.step().step().approval() instanceof Approval.ByCommittee)
				? "/territories/" + decision.territory().key() + "/committee/meetings/new"
				: "/resolutions/" + decision.id() + "/decide";
	}

	/** What can be ticked on paper; empty for what is written. */
	public List<String> choices(Indicator indicator) {
		Measure measure = indicator.measure();
		List<Indicator.Option> options = new ArrayList<>();
		if (measure instanceof Measure.Choice choice) {
			options.addAll(choice.options());
		}
		if (measure instanceof Measure.Ratio ratio) {
			options.addAll(ratio.items());
		}
		options.addAll(indicator.alternatives());
		return options.stream().map((option) -> option.label().in(LocaleContextHolder.getLocale())).toList();
	}

	public String progress(TaskRow task) {
		return switch (task.progress()) {
			case NOT_STARTED -> "not-started";
			case OPEN -> "open";
			case DONE -> "done";
			case LEFT_OUT -> "left-out";
		};
	}

}
