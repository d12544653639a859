package org.hakbang.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Option;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.TerritoryView;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a desk and changing what is said of it, for administrators of its seat. */
@Controller
class DeskAdminController {

	private final Desks desks;

	private final DeskWords words;

	private final Territories territories;

	private final Access access;

	private final Today today;

	DeskAdminController(Desks desks, DeskWords words, Territories territories, Access access, Today today) {
		this.desks = desks;
		this.words = words;
		this.territories = territories;
		this.access = access;
		this.today = today;
	}

	@GetMapping("/territories/{key}/desks/new")
	String form(@PathVariable String key, Model model) {
		TerritoryId seat = seat(key);
		return form(seat, null,
				new Typed(Map.of("openedOn", List.of(this.today.in(seat).toString()), "serves", List.of(seat.key()))),
				List.of(), model);
	}

	@PostMapping("/territories/{key}/desks/new")
	String open(@PathVariable String key, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		TerritoryId seat = seat(key);
		Typed typed = Typed.of(request.getParameterMap());
		List<Problem> problems = new ArrayList<>();
		DeskData data = DeskForm.read(typed, this.today.in(seat), problems::add);
		Result<DeskId> opened = problems.isEmpty() ? this.desks.open(seat, data) : Result.refused(problems);
		return answer(seat, null, opened, "desk.opened", typed, model, flash, response);
	}

	@GetMapping("/desks/{key}/change")
	String change(@PathVariable String key, Model model) {
		DeskView desk = this.desks.requireAdministered(this.desks.byKey(key).id());
		return form(desk.seat(), desk, DeskForm.of(desk.data()), List.of(), model);
	}

	@PostMapping("/desks/{key}/change")
	String change(@PathVariable String key, HttpServletRequest request, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		DeskView desk = this.desks.requireAdministered(this.desks.byKey(key).id());
		Typed typed = Typed.of(request.getParameterMap());
		List<Problem> problems = new ArrayList<>();
		DeskData data = DeskForm.read(typed, desk.data().openedOn(), problems::add);
		String version = typed.text("version");
		Result<DeskId> changed = problems.isEmpty()
				? this.desks.change(desk.id(), version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0, data)
				: Result.refused(problems);
		return answer(desk.seat(), desk, changed, "desk.changed", typed, model, flash, response);
	}

	private String answer(TerritoryId seat, @Nullable DeskView desk, Result<DeskId> result, String notice, Typed typed,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		if (result instanceof Result.Refused<DeskId> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(seat, desk, typed, refused.problems(), model);
		}
		flash.addFlashAttribute("notice", notice);
		return "redirect:/desks/" + this.desks.get(((Result.Done<DeskId>) result).value()).key();
	}

	private String form(TerritoryId seat, @Nullable DeskView desk, Typed typed, List<Problem> problems, Model model) {
		model.addAttribute("territory", this.territories.get(seat));
		model.addAttribute("desk", desk);
		model.addAttribute("typed", typed);
		model.addAttribute("serves", serves(seat, desk));
		model.addAttribute("languages", DeskForm.LANGUAGES);
		model.addAttribute("problems", problems);
		return "desk/change";
	}

	/** The seat, what lies directly in it, its neighbours; and what it serves already. */
	private List<Option> serves(TerritoryId seat, @Nullable DeskView desk) {
		TerritoryView home = this.territories.get(seat);
		Set<TerritoryId> places = new LinkedHashSet<>();
		places.add(seat);
		this.territories.children(seat).forEach((child) -> places.add(child.id()));
		if (home.parent() != null) {
			this.territories.children(home.parent()).forEach((neighbour) -> places.add(neighbour.id()));
		}
		if (desk != null) {
			places.addAll(desk.serves());
		}
		return this.words.options(places.stream().map(this.territories::get).toList());
	}

	private TerritoryId seat(String key) {
		TerritoryId seat = TerritoryId.ofKey(key);
		this.access.require(Permission.MANAGE_PEOPLE, seat);
		return seat;
	}

}
