package org.hakbang.demo;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.desk.DeskData;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.Desks;
import org.hakbang.desk.FocalPoints;
import org.hakbang.desk.Hours;
import org.hakbang.desk.Outreach;
import org.hakbang.desk.Typed;
import org.hakbang.figures.DeskAsking;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.DemoPeople;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Today;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Opens the desks of the story and tells what they do outside and say of themselves. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class DeskTeller {

	/** The kind of case that the desks report of. */
	static final String KIND = "help-desk";

	private static final String OFFICER = " officer";

	private final DemoPeople people;

	private final Desks desks;

	private final FocalPoints points;

	private final Outreach outreach;

	private final DeskAsking asking;

	private final ActingAs acting;

	private final Today today;

	private final Ids ids;

	DeskTeller(DemoPeople people, Desks desks, FocalPoints points, Outreach outreach, DeskAsking asking,
			ActingAs acting, Today today, Ids ids) {
		this.people = people;
		this.desks = desks;
		this.points = points;
		this.outreach = outreach;
		this.asking = asking;
		this.acting = acting;
		this.today = today;
		this.ids = ids;
	}

	/**
	 * Opens the desks with their people.
	 * @param known everybody who is there already, by email
	 * @return who works there
	 */
	Hands open(DeskStory story, Map<String, PersonId> known) {
		Map<String, PersonId> all = new HashMap<>(known);
		Map<String, PersonId> hands = new HashMap<>();
		for (DeskStory.Worker worker : story.people()) {
			if (worker.desk() == null) {
				Role role = Role.ofKey(worker.role()).orElseThrow();
				PersonId person = this.people.add(worker.name(), worker.email(), worker.title(),
						DemoPeople.Holds.of(role, TerritoryId.ofKey(worker.territory())));
				all.put(worker.email(), person);
				hands.put(worker.email(), person);
			}
		}
		for (DeskStory.Desk desk : story.desks()) {
			TerritoryId seat = TerritoryId.ofKey(desk.seat());
			StoryTeller.done(this.acting.run(all.get(desk.administrator()), () -> this.desks.open(seat, data(desk))));
			for (DeskStory.Worker worker : story.people()) {
				if (desk.key().equals(worker.desk())) {
					Role role = Role.ofKey(worker.role()).orElseThrow();
					hands.put(desk.key() + ((role == Role.DESK_OFFICER) ? OFFICER : ""), this.people.add(worker.name(),
							worker.email(), worker.title(), new DemoPeople.Holds(role, desk.key(), seat)));
				}
			}
			this.acting.run(hands.get(desk.key()), () -> know(desk));
		}
		return new Hands(hands);
	}

	private DeskData data(DeskStory.Desk desk) {
		Map<DayOfWeek, List<Hours.Span>> week = new HashMap<>();
		List<Hours.Span> day = Hours.read(desk.hours()).orElseThrow();
		for (int at = DayOfWeek.MONDAY.getValue(); at <= DayOfWeek.FRIDAY.getValue(); at++) {
			week.put(DayOfWeek.of(at), day);
		}
		TerritoryId seat = TerritoryId.ofKey(desk.seat());
		return new DeskData(desk.key(), desk.prefix(), new Text(Map.of("en", desk.en(), "fr", desk.fr())),
				desk.agency(), desk.languages(), new Hours(week), desk.address(), "", desk.key() + "@desk.example",
				this.today.in(seat), null, desk.serves().stream().map(TerritoryId::ofKey).toList());
	}

	private void know(DeskStory.Desk desk) {
		DeskId id = this.desks.byKey(desk.key()).id();
		StoryTeller.done(this.points.target(id, desk.targets().stream().map(TerritoryId::ofKey).toList()));
		desk.points()
			.forEach((point) -> StoryTeller.done(this.points.name(id, this.ids.next(), typed(desk, point, List.of()))));
	}

	/** Something that it does outside; whoever works there holds it if it was held. */
	void tell(DeskStory.Desk desk, DeskStory.Deed deed, Hands hands) {
		PersonId facilitator = hands.facilitator(desk.key());
		this.acting.run(facilitator, () -> StoryTeller.done(this.outreach.save(this.desks.byKey(desk.key()).id(),
				this.ids.next(), typed(desk, deed.form(), List.of(facilitator.toString())))));
	}

	/** What it says of itself for the last period: its officer answers for it. */
	void report(DeskStory.Desk desk, Days days, Hands hands) {
		Map<String, List<String>> fields = new HashMap<>();
		Told.on(this.today.in(TerritoryId.ofKey(desk.seat())), desk.report())
			.forEach((field, value) -> fields.put(field.equals(DeskAsking.HOME) ? field : field + ".value",
					List.of(value)));
		this.acting.run(hands.officer(desk.key()),
				() -> StoryTeller.done(this.asking.answer(desk.key(), KIND, days.last().key(), fields)));
	}

	private Typed typed(DeskStory.Desk desk, Map<String, String> form, List<String> by) {
		Map<String, List<String>> fields = Told.form(this.today.in(TerritoryId.ofKey(desk.seat())), form);
		fields.put("by", by);
		return new Typed(fields);
	}

	/**
	 * Who works at the desks of the story.
	 *
	 * @param byKey the facilitators by desk, the officers by desk and a word, everybody
	 * else by email
	 */
	record Hands(Map<String, PersonId> byKey) {

		PersonId facilitator(String desk) {
			return this.byKey.get(desk);
		}

		PersonId officer(String desk) {
			return this.byKey.get(desk + OFFICER);
		}

		List<PersonId> all() {
			return new ArrayList<>(this.byKey.values());
		}

	}

}
