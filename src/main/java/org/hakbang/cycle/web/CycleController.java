package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.NextDate;
import org.hakbang.cycle.StepPageView;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a cycle stands, and each of its steps. */
@Controller
class CycleController {

	private static final int MILESTONES = 8;

	private static final int DATES = 6;

	private final Cycles cycles;

	private final Frame frame;

	private final ProcessPictures pictures;

	CycleController(Cycles cycles, Frame frame, ProcessPictures pictures) {
		this.cycles = cycles;
		this.frame = frame;
		this.pictures = pictures;
	}

	@GetMapping("/cycles/{id}")
	String cycle(@PathVariable String id, Model model) {
		CycleView cycle = this.cycles.get(Addresses.cycle(id));
		this.frame.cycle(cycle, model);
		model.addAttribute("milestones", this.cycles.milestones(cycle.id(), MILESTONES));
		model.addAttribute("mostMilestones", MILESTONES);
		List<NextDate> dates = this.cycles.dates(cycle.id());
		model.addAttribute("dates", dates.stream().limit(DATES).toList());
		model.addAttribute("moreDates", Math.max(0, dates.size() - DATES));
		this.frame.parts(new PagePlace.OfSubject(cycle.territory().id(), cycle.id().subject()), model);
		return "cycle/cycle";
	}

	/** The whole cycle as a picture, with the list that says the same. */
	@GetMapping("/cycles/{id}/picture")
	String picture(@PathVariable String id, Model model) {
		CycleView cycle = this.cycles.get(Addresses.cycle(id));
		this.frame.cycle(cycle, model);
		model.addAttribute("picture", this.pictures.cycle(cycle));
		return "cycle/picture";
	}

	@GetMapping("/cycles/{id}/steps/{step}")
	String step(@PathVariable String id, @PathVariable String step, Model model) {
		StepPageView view = this.cycles.step(Addresses.cycle(id), step);
		this.frame.cycle(view.cycle(), model);
		List<PersonId> people = new ArrayList<>(Frame.inStandings(view.standings()));
		people.addAll(Frame.inTasks(view.tasks()));
		people.addAll(Frame.inDecisions(view.decisions()));
		model.addAttribute("names", this.frame.names(people));
		model.addAttribute("view", view);
		model.addAttribute("picture", this.pictures.step(view));
		this.pictures.deciding(view).ifPresent((deciding) -> model.addAttribute("deciding", deciding));
		this.pictures.approval(view).ifPresent((picture) -> model.addAttribute("approval", picture));
		CycleView cycle = view.cycle();
		this.frame.parts(new PagePlace.OfStep(cycle.territory().id(), cycle.id().subject(), step), model);
		return "cycle/step";
	}

}
