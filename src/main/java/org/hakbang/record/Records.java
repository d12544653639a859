package org.hakbang.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hakbang.approval.MeetingView;
import org.hakbang.approval.Meetings;
import org.hakbang.approval.ResolutionPage;
import org.hakbang.approval.ResolutionPages;
import org.hakbang.approval.ResolutionView;
import org.hakbang.approval.Resolutions;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Evidences;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Standing;
import org.hakbang.cycle.ClosingView;
import org.hakbang.cycle.CycleClosing;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Reporting;
import org.hakbang.cycle.ReportingView;
import org.hakbang.cycle.StepView;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.paper.Papers;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Subject;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the record of a cycle together, for whoever may see the cycle. */
@Service
public class Records {

	/** Whose the minutes of a committee's meetings are. */
	private static final String COMMITTEE = "committee";

	private final Cycles cycles;

	private final Reporting reporting;

	private final CycleClosing closing;

	private final Resolutions resolutions;

	private final ResolutionPages pages;

	private final Meetings meetings;

	private final Evidences evidences;

	private final Territories territories;

	private final People people;

	private final Access access;

	private final Papers papers;

	private final Clock clock;

	private final boolean demo;

	Records(Cycles cycles, Reporting reporting, CycleClosing closing, Resolutions resolutions, ResolutionPages pages,
			Meetings meetings, Evidences evidences, Territories territories, People people, Access access,
			Papers papers, Clock clock, @Value("${hakbang.demo:false}") boolean demo) {
		this.cycles = cycles;
		this.reporting = reporting;
		this.closing = closing;
		this.resolutions = resolutions;
		this.pages = pages;
		this.meetings = meetings;
		this.evidences = evidences;
		this.territories = territories;
		this.people = people;
		this.access = access;
		this.papers = papers;
		this.clock = clock;
		this.demo = demo;
	}

	/**
	 * The whole record of a cycle as a PDF, as it is now.
	 * @throws org.hakbang.shared.NotFound if there is no such cycle, or not for the
	 * reader
	 */
	@Transactional(readOnly = true)
	public byte[] pdf(CycleId id) {
		CycleView cycle = this.cycles.get(id);
		Map<String, Standing> standings = this.cycles.standings(id)
			.stream()
			.collect(Collectors.toMap((standing) -> standing.indicator().code(), (standing) -> standing));
		Map<String, ReportingView> reporting = this.reporting.of(id)
			.stream()
			.collect(Collectors.toMap((view) -> view.step().id(), (view) -> view));
		List<StepEntry> steps = cycle.steps()
			.stream()
			.map((step) -> entry(cycle, step, standings, reporting.get(step.step().id())))
			.toList();
		ClosingView closing = this.closing.of(id).orElse(null);
		Map<String, Object> model = new HashMap<>();
		model.put("cycle", cycle);
		model.put("steps", steps);
		model.put("closing", closing);
		model.put("now", this.clock.instant());
		model.put("demo", this.demo);
		model.put("names", this.people.names(people(cycle, steps, closing)));
		model.put("reader", this.access.actor());
		model.put("place", cycle.territory().id());
		model.put("country", this.territories.country(cycle.territory().id()));
		model.put("path", this.territories.path(cycle.territory().id()));
		return this.papers.pdf("record/record", model);
	}

	private StepEntry entry(CycleView cycle, StepView step, Map<String, Standing> standings,
			@Nullable ReportingView reporting) {
		List<Standing> own = step.step()
			.indicators()
			.stream()
			.map(Indicator::code)
			.map(standings::get)
			.filter(Objects::nonNull)
			.toList();
		List<ResolutionView> resolutions = this.resolutions.of(cycle.id().subject(), step.step().id());
		List<DecisionEntry> decisions = resolutions.stream().map((resolution) -> decision(cycle, resolution)).toList();
		return new StepEntry(step, own, decisions, reporting,
				(reporting != null) ? ReportEntry.of(reporting.reports(), resolutions) : List.of());
	}

	private DecisionEntry decision(CycleView cycle, ResolutionView resolution) {
		UUID held = resolution.meeting();
		if (held != null) {
			MeetingView meeting = this.meetings.get(resolution.territory(), held);
			MeetingView.Item item = meeting.items()
				.stream()
				.filter((each) -> each.resolution().id().equals(resolution.id()))
				.findFirst()
				.orElse(null);
			return new DecisionEntry(resolution, meeting, item, null,
					paper(new Subject(COMMITTEE, meeting.committee().id()), meeting.minutes()));
		}
		ResolutionPage.Decision officer = (resolution.outcome() != null) ? this.pages.get(resolution.id()).decision()
				: null;
		return new DecisionEntry(resolution, null, null, officer,
				paper(cycle.id().subject(), (officer != null) ? officer.scan() : null));
	}

	private @Nullable EvidenceView paper(Subject subject, @Nullable UUID id) {
		return (id != null) ? this.evidences.of(subject, id).orElse(null) : null;
	}

	private Set<PersonId> people(CycleView cycle, List<StepEntry> steps, @Nullable ClosingView closing) {
		List<PersonId> people = new ArrayList<>(List.of(this.access.actor(), cycle.openedBy()));
		if (closing != null) {
			people.add(closing.closedBy());
		}
		for (StepEntry step : steps) {
			step.decisions().forEach((decision) -> people.add(decision.resolution().submittedBy()));
			step.standings().stream().map(Standing::answer).filter(Objects::nonNull).forEach((answer) -> {
				people.add(answer.statedBy());
				people.add(answer.enteredBy());
			});
		}
		return Set.copyOf(people);
	}

}
