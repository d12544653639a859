package org.hakbang.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Seat;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays out the form of a meeting and counts what is in it. */
@Component
class MeetingSheets {

	private final ResolutionRepository resolutions;

	private final CommitteeViews views;

	private final People people;

	private final Territories territories;

	private final Clock clock;

	MeetingSheets(ResolutionRepository resolutions, CommitteeViews views, People people, Territories territories,
			Clock clock) {
		this.resolutions = resolutions;
		this.views = views;
		this.people = people;
		this.territories = territories;
		this.clock = clock;
	}

	MeetingSheet of(Committee committee, Typed typed, MeetingDrafts.@Nullable Draft draft) {
		List<ResolutionView> open = this.resolutions.open(committee.id());
		MeetingReading.Context context = context(committee, open);
		MeetingReading reading = MeetingReading.read(context, open, typed);
		List<MeetingSheet.Question> questions = new ArrayList<>();
		for (MeetingReading.Item item : reading.items()) {
			questions.add(new MeetingSheet.Question(item.question(),
					Seen.of(this.resolutions.content(item.question().id().value()), LocaleContextHolder.getLocale()),
					context.name(item.question().submittedBy()), item.recused().size(), item.count(),
					item.problems().stream().filter((problem) -> !problem.message().endsWith(".missing")).toList()));
		}
		List<MeetingSheet.Line> lines = this.views.seats(reading.seats())
			.stream()
			.map((seat) -> new MeetingSheet.Line(seat,
					reading.items()
						.stream()
						.filter((item) -> item.recused().contains(seat.id()))
						.map((item) -> item.question().stepNumber())
						.toList()))
			.toList();
		return new MeetingSheet(this.views.of(committee, context.today()), typed, lines, reading.count(),
				!reading.attendance().isEmpty(), questions, decidedMeanwhile(committee, typed),
				(draft != null) ? draft.savedAt() : null);
	}

	MeetingReading.Context context(Committee committee, List<ResolutionView> questions) {
		List<PersonId> people = Stream
			.concat(committee.seats().stream().map(Seat::person), questions.stream().map(ResolutionView::submittedBy))
			.distinct()
			.toList();
		Map<PersonId, String> names = this.people.names(people);
		ZoneId zone = zone(committee.territory());
		return new MeetingReading.Context(committee, names, zone, LocalDate.now(this.clock.withZone(zone)));
	}

	ZoneId zone(TerritoryId territory) {
		return this.territories.country(territory).zone();
	}

	private List<ResolutionView> decidedMeanwhile(Committee committee, Typed typed) {
		return typed.all("items")
			.stream()
			.map(Typed::uuid)
			.flatMap(Optional::stream)
			.filter((id) -> mine(committee, id))
			.map(this.resolutions::view)
			.flatMap(Optional::stream)
			.filter((resolution) -> resolution.outcome() != null)
			.toList();
	}

	private boolean mine(Committee committee, UUID resolution) {
		return this.resolutions.find(resolution)
			.filter((row) -> Objects.equals(row.committee(), committee.id()))
			.isPresent();
	}

}
