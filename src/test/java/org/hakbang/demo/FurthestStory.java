package org.hakbang.demo;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.approval.Committees;
import org.hakbang.approval.Meetings;
import org.hakbang.cycle.CycleEvidence;
import org.hakbang.cycle.CycleView;
import org.hakbang.cycle.Cycles;
import org.hakbang.cycle.Reporting;
import org.hakbang.engine.Processes;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.Slips;
import org.hakbang.talk.Comments;
import org.hakbang.territory.Territories;
import org.hakbang.testing.TestPeople;
import org.springframework.stereotype.Component;

/**
 * The place of the demonstration that is furthest on its way, told anew in another LGU,
 * all on one day and up to where time would have to pass.
 */
@Component
class FurthestStory {

	private final Story story = DemoLoader.read();

	private final Story.Cycle furthest = this.story.cycles()
		.stream()
		.max(Comparator.comparing((cycle) -> cycle.chapters().size()))
		.orElseThrow();

	private final StoryTeller teller;

	private final Cycles cycles;

	private final ActingAs acting;

	private final TestPeople people;

	FurthestStory(Cycles cycles, CycleEvidence evidence, Committees committees, Meetings meetings, Processes processes,
			Comments comments, Slips slips, Reporting reporting, Chores chores, Territories territories,
			ActingAs acting, TestPeople people, Ids ids, Clock clock) {
		this.cycles = cycles;
		this.acting = acting;
		this.people = people;
		this.teller = new StoryTeller(cycles, committees, new StoryWork(cycles, evidence, processes, acting),
				new StoryMeeting(committees, meetings, acting, ids),
				new StoryTalk(comments, slips, reporting, acting, ids), chores, territories, acting, ids, clock);
	}

	Place tell(TerritoryId lgu) {
		Map<String, PersonId> hands = new HashMap<>();
		this.furthest.hands().forEach((hand, email) -> hands.put(email, person(hand, lgu)));
		Story.Cycle place = new Story.Cycle(lgu.key(), this.furthest.bundle(), this.furthest.years(),
				this.furthest.hands(), this.furthest.committee(), this.furthest.quorum(), this.furthest.seats(),
				this.furthest.answers(), chapters());
		StoryTeller.Telling telling = this.teller.of(this.story, place, hands);
		place.chapters().forEach(telling::tell);
		PersonId focalPoint = hands.get(this.furthest.hands().get(Role.FOCAL_POINT.key()));
		return new Place(focalPoint, this.acting.run(focalPoint, () -> this.cycles.of(lgu)).get(0));
	}

	/** How many steps the committee has decided then. */
	int decided() {
		return (int) chapters().stream().filter((chapter) -> chapter.deed() == Story.Deed.MEET).count();
	}

	/** Where the committee met. */
	List<String> meetingPlaces() {
		return chapters().stream()
			.filter((chapter) -> chapter.deed() == Story.Deed.MEET)
			.map((chapter) -> chapter.form().get("place"))
			.distinct()
			.toList();
	}

	/** Who sits in the committee. */
	List<String> members() {
		return this.furthest.seats().stream().map((seat) -> seat.get("personName")).toList();
	}

	private List<Story.Chapter> chapters() {
		return this.furthest.chapters()
			.stream()
			.takeWhile((chapter) -> chapter.deed() != Story.Deed.TIME_PASSES)
			.toList();
	}

	private PersonId person(String hand, TerritoryId lgu) {
		String[] parts = hand.split(":");
		return this.people.with(Role.ofKey(parts[0]).orElseThrow(), (parts.length > 1) ? parts[1] : null, lgu);
	}

	/** Where it was told. */
	record Place(PersonId focalPoint, CycleView cycle) {

	}

}
