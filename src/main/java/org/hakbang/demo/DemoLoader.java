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

	private final DemoMark mark;

	private final DemoPeople people;

	private final StoryTeller teller;

	private final DeskTeller desks;

	private final DirectoryTeller directory;

	private final NoticeBoard notices;

	private final ActingAs acting;

	private final MovedClock clock;

	/**
	 * @param clock the demonstration's is one that can tell of earlier days
	 */
	DemoLoader(DemoMark mark, DemoPeople people, StoryTeller teller, DeskTeller desks, DirectoryTeller directory,
			NoticeBoard notices, ActingAs acting, Clock clock) {
		this.mark = mark;
		this.people = people;
		this.teller = teller;
		this.desks = desks;
		this.directory = directory;
		this.notices = notices;
		this.acting = acting;
		this.clock = (MovedClock) clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments args) {
		if (this.mark.holds() != DemoMark.Holds.NOTHING) {
			return;
		}
		Story story = read();
		DeskStory desks = DeskStory.read();
		Map<String, PersonId> known = ago(story.begins(), () -> people(story));
		Map<String, PersonId> hands = ago(Math.max(story.begins(), desks.begins()), () -> this.desks.open(desks));
		ago(desks.begins(), () -> {
			this.directory.fill(TerritoryId.ofKey(desks.desks().get(0).seat()).country(),
					hands.get(desks.desks().get(0).key()));
			return true;
		});
		// As it happened, so that the trail of all places stands in its order.
		Stream
			.concat(story.cycles().stream().flatMap((cycle) -> chapters(this.teller.of(story, cycle, known), cycle)),
					desks.cases()
						.stream()
						.map((request) -> new Telling(request.ago(), () -> this.desks.tell(desks, request, hands))))
			.sorted(Comparator.comparing(Telling::ago).reversed())
			.forEach((telling) -> ago(telling.ago(), () -> {
				telling.happening().run();
				return true;
			}));
		known.values().forEach(this::haveReadTheOldNews);
		hands.values().forEach(this::haveReadTheOldNews);
		this.mark.set();
		LOG.info("The demonstration is loaded: {} people, {} cycles under way, {} cases.",
				story.people().size() + hands.size() + 1, story.cycles().size(), desks.cases().size());
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
