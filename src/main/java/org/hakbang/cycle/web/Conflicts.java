package org.hakbang.cycle.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.Answers.Saving.Conflict;
import org.hakbang.checklist.Indicator;
import org.hakbang.cycle.CycleView;
import org.hakbang.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that shows both versions of an answer and lets the person choose. */
@Component
class Conflicts {

	private final Frame frame;

	Conflicts(Frame frame) {
		this.frame = frame;
	}

	/**
	 * @param fields everything that was typed: it goes along, hidden
	 * @param leftOpen the questions that the person has said may stay open: they go along
	 * too, so that nobody is asked twice
	 * @param action where the choice is sent, the address of the form
	 */
	String page(CycleView cycle, List<Conflict> conflicts, Map<String, List<String>> fields, Set<String> leftOpen,
			String action, Model model) {
		this.frame.cycle(cycle, model);
		List<PersonId> people = new ArrayList<>();
		conflicts.forEach((conflict) -> {
			people.addAll(Frame.inAnswers(List.of(conflict.theirs())));
			people.add(conflict.mine().statedBy());
			people.add(conflict.mine().enteredBy());
		});
		model.addAttribute("names", this.frame.names(people));
		model.addAttribute("rows",
				conflicts.stream()
					.map((conflict) -> new Row(cycle.definition().indicator(conflict.theirs().indicator()), conflict))
					.toList());
		model.addAttribute("fields", fields);
		model.addAttribute("leftOpen", leftOpen);
		model.addAttribute("action", action);
		return "cycle/conflict";
	}

	record Row(Indicator indicator, Conflict conflict) {

	}

}
