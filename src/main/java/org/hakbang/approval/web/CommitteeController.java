package org.hakbang.approval.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.approval.CommitteeView;
import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.approval.Typed;
import org.hakbang.identity.Access;
import org.hakbang.identity.Permission;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.hakbang.territory.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of a committee: roll, quorum rule, open questions, meetings. */
@Controller
@RequestMapping("/territories/{key}/committee")
class CommitteeController {

	private final Committees committees;

	private final Meetings meetings;

	private final CommitteePlace place;

	private final Territories territories;

	private final Access access;

	private final Ids ids;

	private final Today today;

	CommitteeController(Committees committees, Meetings meetings, CommitteePlace place, Territories territories,
			Access access, Ids ids, Today today) {
		this.committees = committees;
		this.meetings = meetings;
		this.place = place;
		this.territories = territories;
		this.access = access;
		this.ids = ids;
		this.today = today;
	}

	@GetMapping
	String page(@PathVariable String key, @RequestParam(required = false) @Nullable String body,
			@RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable UUID person, Model model, Locale locale) {
		if (done != null && List.of("committee.saved", "seat.filled", "seat.ended", "quorum.settled").contains(done)) {
			model.addAttribute("done", "approval." + done);
		}
		TerritoryId territory = TerritoryId.ofKey(key);
		return (person != null) ? show(territory, body, "seat", newSeat(territory).with("person", person.toString()),
				List.of(), model, locale) : show(territory, body, "", Typed.NOTHING, List.of(), model, locale);
	}

	@PostMapping
	String constitute(@PathVariable String key, @RequestParam(required = false) @Nullable String body,
			@RequestParam MultiValueMap<String, String> fields,
			@RequestParam(required = false) @Nullable MultipartFile scan, Model model, Locale locale,
			HttpServletResponse response) throws IOException {
		TerritoryId territory = TerritoryId.ofKey(key);
		Typed typed = FormFile.typed(fields);
		Result<UUID> result = typed.get("version").isEmpty()
				? this.committees.constitute(territory, body, typed, FormFile.of(scan))
				: this.committees.amend(territory, body, typed, FormFile.of(scan));
		return after(result, territory, body, "committee", "committee.saved", typed, model, locale, response);
	}

	@PostMapping("/quorum")
	String quorum(@PathVariable String key, @RequestParam(required = false) @Nullable String body,
			@RequestParam MultiValueMap<String, String> fields, Model model, Locale locale,
			HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Typed typed = FormFile.typed(fields);
		return after(this.committees.settleQuorum(territory, body, typed), territory, body, "quorum", "quorum.settled",
				typed, model, locale, response);
	}

	@PostMapping("/seats")
	String fill(@PathVariable String key, @RequestParam(required = false) @Nullable String body,
			@RequestParam MultiValueMap<String, String> fields, Model model, Locale locale,
			HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Typed typed = FormFile.typed(fields);
		return after(this.committees.fillSeat(territory, body, typed), territory, body, "seat", "seat.filled", typed,
				model, locale, response);
	}

	@GetMapping("/seats/{seat}")
	String seat(@PathVariable String key, @PathVariable UUID seat,
			@RequestParam(required = false) @Nullable String body, Model model, Locale locale) {
		TerritoryId territory = TerritoryId.ofKey(key);
		this.access.require(Permission.MANAGE_COMMITTEE, territory);
		return seat(territory, body, seat, Typed.of(Map.of("to", this.today.in(territory).toString())), List.of(),
				model, locale);
	}

	@PostMapping("/seats/{seat}")
	String end(@PathVariable String key, @PathVariable UUID seat, @RequestParam(required = false) @Nullable String body,
			@RequestParam MultiValueMap<String, String> fields, Model model, Locale locale,
			HttpServletResponse response) {
		TerritoryId territory = TerritoryId.ofKey(key);
		Typed typed = FormFile.typed(fields);
		if (this.committees.endSeat(territory, body, seat, typed) instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return seat(territory, body, seat, typed, refused.problems(), model, locale);
		}
		return redirect(territory, body, "seat.ended");
	}

	private String seat(TerritoryId territory, @Nullable String body, UUID seat, Typed typed, List<Problem> problems,
			Model model, Locale locale) {
		CommitteeView committee = this.committees.find(territory, body).orElseThrow(NotFound::new);
		this.place.show(model, territory, true, locale);
		model.addAttribute("seat",
				Stream.concat(committee.seats().stream(), committee.ended().stream())
					.filter((each) -> each.id().equals(seat))
					.findFirst()
					.orElseThrow(NotFound::new));
		model.addAttribute("committee", committee);
		model.addAttribute("typed", typed);
		model.addAttribute("problems", problems);
		return "approval/seat";
	}

	private String after(Result<UUID> result, TerritoryId territory, @Nullable String body, String form, String done,
			Typed typed, Model model, Locale locale, HttpServletResponse response) {
		if (result instanceof Result.Refused<UUID> refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(territory, body, form, typed, refused.problems(), model, locale);
		}
		return redirect(territory, body, done);
	}

	private static String redirect(TerritoryId territory, @Nullable String body, String done) {
		return "redirect:/territories/" + territory.key() + "/committee?done=" + done
				+ ((body != null) ? "&body=" + body : "");
	}

	private String show(TerritoryId territory, @Nullable String body, String form, Typed typed, List<Problem> problems,
			Model model, Locale locale) {
		Optional<CommitteeView> committee = this.committees.find(territory, body);
		this.place.show(model, territory, false, locale);
		boolean manage = this.access.may(Permission.MANAGE_COMMITTEE, territory);
		model.addAttribute("committee", committee.orElse(null));
		model.addAttribute("body", this.committees.body(territory, body));
		model.addAttribute("bodyName",
				this.territories.country(territory).bodies().get(this.committees.body(territory, body)));
		model.addAttribute("meetings", this.meetings.of(territory, body));
		model.addAttribute("open", this.meetings.open(territory, body));
		model.addAttribute("mayManage", manage);
		model.addAttribute("mayRecord", this.access.may(Permission.RECORD_DECISION, territory));
		model.addAttribute("form", form);
		model.addAttribute("problems", problems);
		if (manage) {
			model.addAttribute("committeeTyped", form.equals("committee") ? typed
					: committeeTyped(committee, territory, this.committees.body(territory, body), locale));
			model.addAttribute("quorumTyped", form.equals("quorum") ? typed : quorumTyped(committee));
			model.addAttribute("seatTyped", form.equals("seat") ? typed : newSeat(territory));
			model.addAttribute("people", this.place.people(territory, locale));
			model.addAttribute("instruments", this.place.options("approval.instrument.",
					List.of("none", "resolution", "executive-order", "ordinance"), locale));
			model.addAttribute("functions", this.place.options("approval.function.",
					List.of("chair", "vice-chair", "secretary", "member"), locale));
			model.addAttribute("rules",
					this.place.options("approval.quorum.rule.", List.of("more-than-half", "seats", "share"), locale));
			model.addAttribute("migrant", this.place.options("approval.seat.migrant.", List.of("yes"), locale));
		}
		return "approval/committee";
	}

	private Typed newSeat(TerritoryId territory) {
		return Typed.of(Map.of("seat", this.ids.next().toString(), "from", this.today.in(territory).toString(),
				"function", "member"));
	}

	private Typed committeeTyped(Optional<CommitteeView> committee, TerritoryId territory, String body, Locale locale) {
		return committee
			.map((view) -> Typed.of(Map.of("name", view.name(), "instrument", view.act().kind(), "number",
					view.act().number(), "date", (view.act().date() != null) ? view.act().date().toString() : "",
					"signatory", view.act().signatory(), "version", String.valueOf(view.version()))))
			.orElseGet(
					() -> Typed.of(Map.of("name", this.territories.country(territory).bodies().get(body).in(locale))));
	}

	private static Typed quorumTyped(Optional<CommitteeView> committee) {
		return committee.map((view) -> Typed.of(Map.of("rule", view.quorum().rule(), "seats",
				view.quorum().rule().equals("seats") ? String.valueOf(view.quorum().over()) : "", "over",
				view.quorum().rule().equals("share") ? String.valueOf(view.quorum().over()) : "", "under",
				view.quorum().rule().equals("share") ? String.valueOf(view.quorum().under()) : "", "source",
				view.quorum().source(), "version", String.valueOf(view.version()))))
			.orElse(Typed.NOTHING);
	}

}
