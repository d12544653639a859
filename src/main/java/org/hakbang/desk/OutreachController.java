package org.hakbang.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.shared.Ids;
import org.hakbang.shared.Option;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries of a desk's programme: a new one, and changing one. */
@Controller
@RequestMapping("/desks/{key}/outreach")
class OutreachController {

	private final Desks desks;

	private final Outreach outreach;

	private final DeskWords words;

	private final People people;

	private final Access access;

	private final Ids ids;

	OutreachController(Desks desks, Outreach outreach, DeskWords words, People people, Access access, Ids ids) {
		this.desks = desks;
		this.outreach = outreach;
		this.words = words;
		this.people = people;
		this.access = access;
		this.ids = ids;
	}

	@GetMapping("/new")
	String form(@PathVariable String key, Model model) {
		DeskView desk = handled(key);
		return form(desk, null, new Typed(
				Map.of("id", List.of(this.ids.next().toString()), "by", List.of(this.access.actor().toString()))),
				List.of(), model);
	}

	@PostMapping("/new")
	String add(@PathVariable String key, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		DeskView desk = handled(key);
		Typed typed = Typed.of(request.getParameterMap());
		UUID id = typed.get("id").isEmpty() ? this.ids.next() : Ids.read(typed.get("id"));
		return answer(desk, null, this.outreach.save(desk.id(), id, typed), typed, model, flash, response);
	}

	@GetMapping("/{entry}")
	String entry(@PathVariable String key, @PathVariable String entry, Model model) {
		DeskView desk = handled(key);
		OutreachEntry found = this.outreach.get(desk.id(), Ids.read(entry));
		return form(desk, found, typed(found), List.of(), model);
	}

	@PostMapping("/{entry}")
	String change(@PathVariable String key, @PathVariable String entry, HttpServletRequest request, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		DeskView desk = handled(key);
		OutreachEntry found = this.outreach.get(desk.id(), Ids.read(entry));
		Typed typed = Typed.of(request.getParameterMap());
		return answer(desk, found, this.outreach.save(desk.id(), found.id(), typed), typed, model, flash, response);
	}

	@PostMapping("/{entry}/call-off")
	String callOff(@PathVariable String key, @PathVariable String entry, RedirectAttributes flash) {
		DeskView desk = handled(key);
		this.outreach.callOff(desk.id(), Ids.read(entry));
		flash.addFlashAttribute("notice", "desk.outreach.called-off");
		return "redirect:/desks/" + desk.key();
	}

	private String answer(DeskView desk, @Nullable OutreachEntry entry, Result<UUID> result, Typed typed, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		if (result instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(desk, entry, typed, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", "desk.outreach.saved");
		return "redirect:/desks/" + desk.key();
	}

	private static Typed typed(OutreachEntry entry) {
		Map<String, List<String>> fields = new HashMap<>();
		fields.put("version", List.of(String.valueOf(entry.version())));
		fields.put("kind", List.of(entry.kind().key()));
		fields.put("topic", List.of(entry.topic()));
		fields.put("planned", word(entry.plannedOn()));
		fields.put("held", word(entry.heldOn()));
		fields.put("place", (entry.where().territory() != null) ? List.of(entry.where().territory().key()) : List.of());
		fields.put("abroad", List.of(entry.where().country()));
		fields.put("city", List.of(entry.where().city()));
		fields.put("by", entry.by().stream().map(PersonId::toString).toList());
		fields.put("women", word(entry.women()));
		fields.put("men", word(entry.men()));
		fields.put("unknown", word(entry.unknown()));
		fields.put("outcome", List.of(entry.outcome()));
		fields.put("next", List.of(entry.next()));
		return new Typed(fields);
	}

	private static List<String> word(@Nullable Object value) {
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	private String form(DeskView desk, @Nullable OutreachEntry entry, Typed typed, List<Problem> problems,
			Model model) {
		model.addAttribute("desk", desk);
		model.addAttribute("entry", entry);
		model.addAttribute("kinds", Arrays.stream(OutreachKind.values()).map(OutreachKind::key).toList());
		model.addAttribute("places", this.words.options(this.desks.places(desk.id())));
		model.addAttribute("countries", this.words.countries(desk.seat()));
		model.addAttribute("people", people(desk, entry));
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		return "desk/outreach";
	}

	/** Who works there today, and who was on the entry before. */
	private List<Option> people(DeskView desk, @Nullable OutreachEntry entry) {
		Map<PersonId, String> names = new LinkedHashMap<>();
		this.desks.people(desk.id()).forEach((one) -> names.put(one.person().id(), one.person().name()));
		List<PersonId> before = new ArrayList<>((entry != null) ? entry.by() : List.of());
		this.people.names(before).forEach(names::putIfAbsent);
		return names.entrySet().stream().map((one) -> Option.of(one.getKey().toString(), one.getValue())).toList();
	}

	private DeskView handled(String key) {
		return this.desks.requireHandled(this.desks.byKey(key).id());
	}

}
