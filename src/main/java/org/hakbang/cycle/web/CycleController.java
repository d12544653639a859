package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.List;

import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.StepPageView;
import org.hakbang.shared.PagePlace;
import org.hakbang.shared.PersonId;
import org.hakbang.trail.TrailReading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a cycle stands, and each of its steps. */
@Controller
class CycleController {

	private static final int EXCERPT = 6;

	private final Cycles cycles;

	private final Frame frame;

	private final TrailReading trail;

	CycleController(Cycles cycles, Frame frame, TrailReading trail) {
		this.cycles = cycles;
		this.frame = frame;
		this.trail = trail;
	}

	@GetMapping("/cycles/{id}")
	String cycle(@PathVariable String id, Model model) {
		CycleView cycle = this.cycles.get(Addresses.cycle(id));
		this.frame.cycle(cycle, model);
		model.addAttribute("happened", this.trail.excerpt(cycle.id().subject(), EXCERPT));
		this.frame.parts(new PagePlace.OfSubject(cycle.territory().id(), cycle.id().subject()), model);
		return "cycle/cycle";
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
		CycleView cycle = view.cycle();
		this.frame.parts(new PagePlace.OfStep(cycle.territory().id(), cycle.id().subject(), step), model);
		return "cycle/step";
	}

}
