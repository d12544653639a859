package org.hakbang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.approval.Committees;
import org.hakbang.approval.Typed;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.schedule.Chores;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Territories;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets a cycle of the story happen, each thing done by the person who would do it. */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class StoryTeller {

	private final Cycles cycles;

	private final Committees committees;

	private final StoryWork work;

	private final StoryMeeting meeting;

	private final StoryTalk talk;

	private final Chores chores;

	private final Territories territories;

	private final ActingAs acting;

	private final Ids ids;

	private final Clock clock;

	StoryTeller(Cycles cycles, Committees committees, StoryWork work, StoryMeeting meeting, StoryTalk talk,
			Chores chores, Territories territories, ActingAs acting, Ids ids, Clock clock) {
		this.cycles = cycles;
		this.committees = committees;
		this.work = work;
		this.meeting = meeting;
		this.talk = talk;
		this.chores = chores;
		this.territories = territories;
		this.acting = acting;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Begins to tell of a place.
	 * @param people everybody by email
	 */
	Telling of(Story story, Story.Cycle place, Map<String, PersonId> people) {
		Map<String, PersonId> hands = new LinkedHashMap<>();
		place.hands().forEach((role, email) -> hands.put(role, people.get(email)));
		return new Telling(story, place, hands, people);
	}

	static <T> T done(Result<T> result) {
		if (result instanceof Result.Done<T> done) {
			return done.value();
		}
		throw new IllegalStateException("The demonstration was refused: " + result);
	}

	/** One place of the story, chapter by chapter. */
	final class Telling {

		private final Story story;

		private final Story.Cycle place;

		private final Map<String, PersonId> hands;

		private final PersonId first;

		private final Map<String, PersonId> people;

		private final TerritoryId territory;

		private CycleId cycle;

		private Telling(Story story, Story.Cycle place, Map<String, PersonId> hands, Map<String, PersonId> people) {
			this.story = story;
			this.place = place;
			this.hands = hands;
			this.people = people;
			this.first = hands.values().iterator().next();
			this.territory = TerritoryId.ofKey(place.territory());
		}

		CycleId cycle() {
			return this.cycle;
		}

		/** Lets a chapter happen now. */
		void tell(Story.Chapter chapter) {
			StoryTeller teller = StoryTeller.this;
			LocalDate today = LocalDate.now(teller.clock.withZone(teller.territories.country(this.territory).zone()));
			switch (chapter.deed()) {
				case OPEN -> open(today);
				case CONSTITUTE -> constitute(today);
				case ANSWER -> teller.work.answer(this.story, this.place, chapter, this.cycle, this.first, today);
				case WORK -> teller.work.work(this.cycle, chapter.step(), chapter.tasks(), this.hands);
				case MEET -> teller.meeting.hold(this.territory, chapter.form(), this.hands, today);
				case SAY -> teller.talk.say(chapter, this.cycle, by(chapter));
				case ASK -> teller.talk.ask(chapter, this.cycle, by(chapter), today);
				case CHOOSE_PERIOD -> teller.talk.choosePeriod(chapter, this.cycle, by(chapter), today);
				case TIME_PASSES -> teller.chores.runAll();
			}
		}

		private PersonId by(Story.Chapter chapter) {
			return (chapter.by() != null) ? this.hands.get(chapter.by()) : this.first;
		}

		private void open(LocalDate today) {
			this.cycle = StoryTeller.this.acting.run(this.first, () -> done(StoryTeller.this.cycles.open(this.territory,
					this.place.bundle(), today.getYear(), today.getYear() + this.place.years())));
		}

		private void constitute(LocalDate today) {
			StoryTeller.this.acting.run(this.first, () -> {
				try {
					constituteNow(StoryTeller.this.committees, today);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}

		private void constituteNow(Committees committees, LocalDate today) throws IOException {
			done(committees.constitute(this.territory, null, Typed.of(Told.on(today, this.place.committee())), null));
			done(committees.settleQuorum(this.territory, null,
					Typed.of(this.place.quorum()).with("version", version())));
			for (Map<String, String> seat : this.place.seats()) {
				done(committees.fillSeat(this.territory, null,
						Typed.of(seat)
							.with("seat", StoryTeller.this.ids.next().toString())
							.with("person", member(seat))
							.with("from", today.toString())
							.with("version", version())));
			}
		}

		/** A member who can sign in stands in the story with their address. */
		private String member(Map<String, String> seat) {
			PersonId known = this.people.get(seat.getOrDefault("email", ""));
			return (known != null) ? known.toString() : "other";
		}

		private String version() {
			return String.valueOf(StoryTeller.this.committees.find(this.territory, null).orElseThrow().version());
		}

	}

}
