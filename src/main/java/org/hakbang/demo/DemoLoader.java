package org.hakbang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.hakbang.engine.Bundles;
import org.hakbang.engine.Timers;
import org.hakbang.figures.Period;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.DemoPeople;
import org.hakbang.identity.Role;
import org.hakbang.notification.NoticeBoard;
import org.hakbang.shared.MovedClock;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the demonstration once, through the same use cases that people go through, so
 * that it can never show what the product would refuse. All or nothing: if it fails, the
 * database is as empty as before.
 */
@Component
@ConditionalOnBooleanProperty("hakbang.demo")
class DemoLoader implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

	/** What is older, everybody in the story has read. */
	private static final Duration NEWS = Duration.ofDays(14);

	/** Days after the end of a period in which a desk answers for it. */
	private static final int REPORTED_WITHIN = 20;

	private final DemoMark mark;

	private final DemoPeople people;

	private final StoryTeller teller;

	private final DeskTeller desks;

	private final CaseTeller cases;

	private final DirectoryTeller directory;

	private final Bundles bundles;

	private final Timers timers;

	private final NoticeBoard notices;

	private final ActingAs acting;

	private final MovedClock clock;

	/**
	 * @param clock the demonstration's is one that can tell of earlier days
	 */
	DemoLoader(DemoMark mark, DemoPeople people, StoryTeller teller, DeskTeller desks, CaseTeller cases,
			DirectoryTeller directory, Bundles bundles, Timers timers, NoticeBoard notices, ActingAs acting,
			Clock clock) {
		this.mark = mark;
		this.people = people;
		this.teller = teller;
		this.desks = desks;
		this.cases = cases;
		this.directory = directory;
		this.bundles = bundles;
		this.timers = timers;
		this.notices = notices;
		this.acting = acting;
		this.clock = (MovedClock) clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments args) {
		if (this.mark.holds() == DemoMark.Holds.NOTHING) {
			this.timers.still(this::load);
		}
	}

	private void load() {
		Story story = read();
		DeskStory desks = DeskStory.read();
		Days days = new Days(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), lastPeriod());
		int begins = Math.max(story.begins(), desks.begins(days)) + 1;
		Map<String, PersonId> known = ago(begins, () -> people(story));
		DeskTeller.Hands hands = ago(begins, () -> this.desks.open(desks, known));
		ago(begins, () -> {
			desks.directories()
				.forEach((desk) -> this.directory.fill(seat(desks, desk).country(), hands.facilitator(desk)));
			return true;
		});
		// As it happened, so that the trail of all places stands in its order.
		Stream
			.concat(story.cycles().stream().flatMap((cycle) -> chapters(this.teller.of(story, cycle, known), cycle)),
					Stream.concat(programmes(desks, days, hands), cases(desks, days, hands)))
			.sorted(Comparator.comparing(Telling::ago).reversed())
			.forEach((telling) -> ago(telling.ago(), () -> {
				telling.happening().run();
				return true;
			}));
		known.values().forEach(this::haveReadTheOldNews);
		hands.all().forEach(this::haveReadTheOldNews);
		this.mark.set();
		LOG.info("The demonstration is loaded: {} people, {} cycles under way, {} desks, {} cases.",
				story.people().size() + hands.all().size(), story.cycles().size(), desks.desks().size(),
				desks.cases().size());
	}

	private Period lastPeriod() {
		return Period.over(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC),
				this.bundles.current(DeskTeller.KIND).definition().caseRules().report().rhythm());
	}

	private static TerritoryId seat(DeskStory story, String desk) {
		return story.desks()
			.stream()
			.filter((each) -> each.key().equals(desk))
			.map((each) -> TerritoryId.ofKey(each.seat()))
			.findFirst()
			.orElseThrow();
	}

	private Stream<Telling> programmes(DeskStory story, Days days, DeskTeller.Hands hands) {
		return story.desks()
			.stream()
			.flatMap(
					(desk) -> Stream.concat(
							desk.programme()
								.stream()
								.map((deed) -> new Telling(deed.when().ago(days),
										() -> this.desks.tell(desk, deed, hands))),
							Stream.of(desk)
								.filter((each) -> !each.report().isEmpty())
								// Within three weeks of the end, or today if it has just
								// ended.
								.map((each) -> new Telling(Math.max(0, days.sinceEnd() - REPORTED_WITHIN),
										() -> this.desks.report(each, days, hands)))));
	}

	private Stream<Telling> cases(DeskStory story, Days days, DeskTeller.Hands hands) {
		Map<String, CaseTeller.Telling> tagged = new HashMap<>();
		return story.cases().stream().flatMap((request) -> {
			int came = request.when().ago(days);
			CaseTeller.Telling telling = this.cases.of(story, request, hands, tagged);
			return Stream.concat(Stream.of(new Telling(came, telling::come)),
					request.chapters(story)
						.stream()
						.map((chapter) -> new Telling(chapter.ago(came), () -> telling.tell(chapter))));
		});
	}

	private void haveReadTheOldNews(PersonId person) {
		this.acting.run(person, () -> this.notices.readAll(this.clock.instant().minus(NEWS)));
	}

	private static Stream<Telling> chapters(StoryTeller.Telling telling, Story.Cycle cycle) {
		return cycle.chapters().stream().map((chapter) -> new Telling(chapter.ago(), () -> telling.tell(chapter)));
	}

	/**
	 * Nobody works or meets on a weekend: what would fall on one happened the Friday
	 * before.
	 */
	private <T> T ago(int days, Supplier<T> happening) {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(days);
		int back = Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
		return this.clock.earlier(Duration.ofDays(days + back), happening);
	}

	private Map<String, PersonId> people(Story story) {
		Map<String, PersonId> byEmail = new HashMap<>();
		for (Story.Person person : story.people()) {
			DemoPeople.Holds[] holds = person.holds()
				.stream()
				.map((held) -> new DemoPeople.Holds(Role.ofKey(held.role()).orElseThrow(), held.office(),
						TerritoryId.ofKey(held.territory())))
				.toArray(DemoPeople.Holds[]::new);
			byEmail.put(person.email(), this.people.add(person.name(), person.email(), person.title(), holds));
		}
		return byEmail;
	}

	static Story read() {
		try (InputStream file = DemoLoader.class.getResourceAsStream("/demo/demo.yaml")) {
			return new ObjectMapper(new YAMLFactory()).readValue(file, Story.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A chapter of one place, and how many days ago it happened. */
	private record Telling(int ago, Runnable happening) {

	}

}
