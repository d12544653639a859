package org.hakbang.talk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Territories;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that was said about a step or an indicator of a cycle, and saying more. */
@Controller
class CommentController {

	private static final int PAGE_SIZE = 50;

	private final Comments comments;

	private final Talks talks;

	private final Places places;

	private final Territories territories;

	private final Ids ids;

	CommentController(Comments comments, Talks talks, Places places, Territories territories, Ids ids) {
		this.comments = comments;
		this.talks = talks;
		this.places = places;
		this.territories = territories;
		this.ids = ids;
	}

	@GetMapping("/cycles/{id}/steps/{step}/comments")
	String ofStep(@PathVariable String id, @PathVariable String step, @RequestParam(defaultValue = "1") String page,
			Model model) {
		return all(new Topic(cycle(id), step, null), page, model);
	}

	@GetMapping("/cycles/{id}/indicators/{code}/comments")
	String ofIndicator(@PathVariable String id, @PathVariable String code,
			@RequestParam(defaultValue = "1") String page, Model model) {
		return all(this.places.indicator(cycle(id), code).topic(), page, model);
	}

	@PostMapping("/cycles/{id}/steps/{step}/comments")
	String onStep(@PathVariable String id, @PathVariable String step, @RequestParam(defaultValue = "") String comment,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") List<String> tell,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		return write(new Topic(cycle(id), step, null), comment, text, tell, model, flash, response);
	}

	@PostMapping("/cycles/{id}/indicators/{code}/comments")
	String onIndicator(@PathVariable String id, @PathVariable String code,
			@RequestParam(defaultValue = "") String comment, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") List<String> tell, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		return write(this.places.indicator(cycle(id), code).topic(), comment, text, tell, model, flash, response);
	}

	@PostMapping("/comments/{comment}/withdraw")
	String withdraw(@PathVariable String comment, RedirectAttributes flash) {
		return back(this.comments.withdraw(Ids.read(comment)), "talk.withdrawn.done", flash);
	}

	@PostMapping("/comments/{comment}/settle")
	String settle(@PathVariable String comment, RedirectAttributes flash) {
		return back(this.comments.settle(Ids.read(comment), true), "talk.settled.done", flash);
	}

	@PostMapping("/comments/{comment}/open")
	String open(@PathVariable String comment, RedirectAttributes flash) {
		return back(this.comments.settle(Ids.read(comment), false), "talk.opened.done", flash);
	}

	private String write(Topic topic, String comment, String text, List<String> tell, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Place place = this.places.of(topic);
		UUID id = comment.isEmpty() ? this.ids.next() : Ids.read(comment);
		Result<UUID> said = this.comments.write(topic, id, text,
				tell.stream().flatMap(CommentController::person).toList());
		if (said instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(this.talks.of(topic, 0, PAGE_SIZE, new TalkView.Form(id, text, List.of(), tell)), 1,
					refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "talk.written");
		return "redirect:" + place.page() + "#comments";
	}

	private String all(Topic topic, String page, Model model) {
		int shown = page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
		return page(this.talks.of(topic, (shown - 1) * PAGE_SIZE, PAGE_SIZE), shown, List.of(), model);
	}

	private String page(TalkView talk, int shown, List<Problem> problems, Model model) {
		model.addAttribute("data", talk);
		model.addAttribute("place", talk.place().territory());
		model.addAttribute("territory", this.territories.get(talk.place().territory()));
		model.addAttribute("problems", problems);
		model.addAttribute("page", shown);
		model.addAttribute("older", talk.all() > shown * PAGE_SIZE);
		return "talk/comments";
	}

	/** Back to the page where the comment stands. */
	private String back(Comment comment, String notice, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		return "redirect:" + this.places.of(comment.topic()).page() + "#comments";
	}

	/** What is no id is nobody: the list of colleagues did not offer it. */
	private static Stream<PersonId> person(String typed) {
		try {
			return typed.isEmpty() ? Stream.empty() : Stream.of(new PersonId(Ids.read(typed)));
		}
		catch (NotFound ex) {
			return Stream.of(new PersonId(new UUID(0, 0)));
		}
	}

	private static Subject cycle(String id) {
		return new Subject("cycle", Ids.read(id));
	}

}
