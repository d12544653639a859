package org.hakbang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.hakbang.identity.DemoPeople;
import org.hakbang.identity.Role;
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

	private final DemoMark mark;

	private final DemoPeople people;

	private final StoryTeller teller;

	DemoLoader(DemoMark mark, DemoPeople people, StoryTeller teller) {
		this.mark = mark;
		this.people = people;
		this.teller = teller;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments args) {
		if (this.mark.holds() != DemoMark.Holds.NOTHING) {
			return;
		}
		Story story = read();
		Map<String, PersonId> byEmail = new HashMap<>();
		for (Story.Person person : story.people()) {
			DemoPeople.Holds[] holds = person.holds()
				.stream()
				.map((held) -> new DemoPeople.Holds(Role.ofKey(held.role()).orElseThrow(), held.office(),
						TerritoryId.ofKey(held.territory())))
				.toArray(DemoPeople.Holds[]::new);
			byEmail.put(person.email(), this.people.add(person.name(), person.email(), person.title(), holds));
		}
		story.cycles().forEach((cycle) -> this.teller.tell(cycle, byEmail));
		this.mark.set();
		LOG.info("The demonstration is loaded: {} people, {} cycle under way.", story.people().size(),
				story.cycles().size());
	}

	static Story read() {
		try (InputStream file = DemoLoader.class.getResourceAsStream("/demo/demo.yaml")) {
			return new ObjectMapper(new YAMLFactory()).readValue(file, Story.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
