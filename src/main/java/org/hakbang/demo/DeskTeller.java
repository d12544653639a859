package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hakbang.approval.OfficerDecisions;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Typed;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Sending;
import org.hakbang.checklist.Standing;
import org.hakbang.desk.DeskData;
import org.hakbang.desk.DeskId;
import org.hakbang.desk.Desks;
import org.hakbang.desk.FocalPoints;
import org.hakbang.desk.Hours;
import org.hakbang.helpdesk.CaseClosing;
import org.hakbang.helpdesk.CaseDocuments;
import org.hakbang.helpdesk.CaseFinishing;
import org.hakbang.helpdesk.CaseId;
import org.hakbang.helpdesk.CaseMoney;
import org.hakbang.helpdesk.CaseSource;
import org.hakbang.helpdesk.CaseStepStatus;
import org.hakbang.helpdesk.CaseStepView;
import org.hakbang.helpdesk.CaseTaskRow;
import org.hakbang.helpdesk.CaseTaskView;
import org.hakbang.helpdesk.CaseTasks;
import org.hakbang.helpdesk.CaseView;
import org.hakbang.helpdesk.Cases;
import org.hakbang.helpdesk.ConsentView;
import org.hakbang.helpdesk.IntakeForm;
import org.hakbang.helpdesk.Received;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.DemoPeople;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Opens the desks of the story and lets people come to them. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class DeskTeller {

	private static final String OFFICER = " officer";

	/** The name of a condition of the product; no step is meant. */
	private static final String MONEY_SETTLED = "applications-decided";

	private final DemoPeople people;

	private final Desks desks;

	private final FocalPoints points;

	private final Cases cases;

	private final CaseTasks tasks;

	private final CaseDocuments documents;

	private final CaseMoney money;

	private final CaseClosing closing;

	private final Resolutions resolutions;

	private final OfficerDecisions officers;

	private final ActingAs acting;

	private final Clock clock;

	DeskTeller(DemoPeople people, Desks desks, FocalPoints points, Cases cases, CaseTasks tasks,
			CaseDocuments documents, CaseMoney money, CaseClosing closing, Resolutions resolutions,
			OfficerDecisions officers, ActingAs acting, Clock clock) {
		this.people = people;
		this.desks = desks;
		this.points = points;
		this.cases = cases;
		this.tasks = tasks;
		this.documents = documents;
		this.money = money;
		this.closing = closing;
		this.resolutions = resolutions;
		this.officers = officers;
		this.acting = acting;
		this.clock = clock;
	}

	/**
	 * Opens the desks with their people.
	 * @return who works there, by the key of the desk; the officer by key and a word
	 */
	Map<String, PersonId> open(DeskStory story) {
		DeskStory.Administrator said = story.administrator();
		PersonId administrator = this.people.add(said.name(), said.email(), said.title(),
				DemoPeople.Holds.of(Role.ADMINISTRATOR, TerritoryId.ofKey(said.territory())));
		Map<String, PersonId> hands = new HashMap<>();
		for (DeskStory.Desk desk : story.desks()) {
			TerritoryId seat = TerritoryId.ofKey(desk.seat());
			DeskId id = StoryTeller.done(this.acting.run(administrator, () -> this.desks.open(seat, data(desk))));
			for (DeskStory.Worker worker : story.people()) {
				if (worker.desk().equals(desk.key())) {
					Role role = Role.ofKey(worker.role()).orElseThrow();
					hands.put(desk.key() + ((role == Role.DESK_OFFICER) ? OFFICER : ""), this.people.add(worker.name(),
							worker.email(), worker.title(), new DemoPeople.Holds(role, desk.key(), seat)));
				}
			}
			StoryTeller.done(this.acting.run(hands.get(desk.key()),
					() -> this.points.target(id, desk.targets().stream().map(TerritoryId::ofKey).toList())));
		}
		return hands;
	}

	private DeskData data(DeskStory.Desk desk) {
		Map<DayOfWeek, List<Hours.Span>> week = new HashMap<>();
		List<Hours.Span> day = Hours.read("8:00-13:00, 14:30-17:00").orElseThrow();
		for (int at = DayOfWeek.MONDAY.getValue(); at <= DayOfWeek.FRIDAY.getValue(); at++) {
			week.put(DayOfWeek.of(at), day);
		}
		return new DeskData(desk.key(), desk.prefix(), new Text(Map.of("en", desk.en(), "fr", desk.fr())),
				desk.agency(), List.of("français", "wolof"), new Hours(week), desk.address(), "",
				desk.key() + "@desk.example", today(), null, List.of(TerritoryId.ofKey(desk.seat())));
	}

	/** Somebody comes, and the desk works on it as far as the story tells. */
	void tell(DeskStory story, DeskStory.Request request, Map<String, PersonId> hands) {
		PersonId facilitator = hands.get(request.desk());
		CaseId id = this.acting.run(facilitator, () -> receive(request));
		while (!arrived(facilitator, id, request) && goOn(story, request, id, hands)) {
			// each turn finishes a task or decides
		}
		String close = request.close();
		if (close != null) {
			StoryTeller.done(this.acting.run(facilitator, () -> this.closing.close(id, close, "")));
		}
	}

	private CaseId receive(DeskStory.Request request) {
		Received received = new Received(this.desks.byKey(request.desk()).id(), "help-desk", CaseSource.DESK, null,
				request.unasked() ? null : today(), "spoken", Set.of(ConsentView.HANDLING, ConsentView.SHARING));
		return StoryTeller.done(this.cases.receive(received, IntakeForm.fields(request.answers())));
	}

	private boolean arrived(PersonId facilitator, CaseId id, DeskStory.Request request) {
		CaseView file = this.acting.run(facilitator, () -> this.cases.get(id));
		Optional<CaseStepView> current = file.current();
		if (current.isEmpty()) {
			return true;
		}
		CaseStepView step = current.get();
		return step.step().id().equals(request.until())
				&& (step.status() == CaseStepStatus.SUBMITTED || done(facilitator, id, step) >= request.tasks());
	}

	private long done(PersonId facilitator, CaseId id, CaseStepView step) {
		return this.acting.run(facilitator, () -> this.cases.tasks(id, step.step().id()))
			.stream()
			.filter(CaseTaskRow::done)
			.count();
	}

	private boolean goOn(DeskStory story, DeskStory.Request request, CaseId id, Map<String, PersonId> hands) {
		PersonId facilitator = hands.get(request.desk());
		CaseView file = this.acting.run(facilitator, () -> this.cases.get(id));
		CaseStepView step = file.current().orElseThrow();
		if (step.status() == CaseStepStatus.SUBMITTED) {
			this.acting.run(hands.get(request.desk() + OFFICER),
					() -> StoryTeller
						.done(this.officers.decide(this.resolutions.of(id.subject(), step.step().id()).get(0).id(),
								Typed.of(Map.of("decision", "approved")))));
			return true;
		}
		Optional<CaseTaskRow> open = file.tasks().stream().filter(CaseTaskRow::mine).findFirst();
		open.ifPresent((task) -> this.acting.run(facilitator, () -> work(story, id, String.valueOf(task.id()))));
		return open.isPresent();
	}

	private CaseFinishing work(DeskStory story, CaseId id, String task) {
		CaseTaskView view = this.tasks.page(id, task);
		Map<String, List<String>> fields = new LinkedHashMap<>();
		for (Standing standing : view.standings()) {
			Indicator indicator = standing.indicator();
			story.answers()
				.getOrDefault(indicator.code(), Map.of())
				.forEach((field, values) -> fields.put(indicator.code() + "." + field,
						values.stream().map(this::day).toList()));
			if (indicator.evidence() == Indicator.Evidence.REQUIRED) {
				paper(id, indicator);
			}
		}
		if (view.definition().completesWhen().contains(MONEY_SETTLED)) {
			StoryTeller.done(this.money.say(id, Map.of("way", List.of("own-money"), "why", List.of(story.ownMoney()))));
		}
		CaseFinishing outcome = this.tasks.finish(id, task, fields);
		if (outcome instanceof CaseFinishing.Done) {
			return outcome;
		}
		throw new IllegalStateException("The demonstration was refused: " + view.definition().id() + " " + outcome);
	}

	private void paper(CaseId id, Indicator indicator) {
		try {
			this.documents.add(id,
					new Sending("evidence", List.of(Paper.saying(indicator.code() + ".pdf", indicator.code())),
							List.of(indicator.code()), "", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String day(String value) {
		return value.startsWith("@") ? today().minusDays(Integer.parseInt(value.substring(1))).toString() : value;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
