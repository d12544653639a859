package org.hakbang.helpdesk;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.hakbang.desk.DeskView;
import org.hakbang.shared.Result;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.TestDesks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@MovingTimeTest
class AbandonedDraftsTest {

	private static final String HERE = "10.2.1.1";

	@Autowired
	private AbandonedDrafts chore;

	@Autowired
	private PublicDrafts drafts;

	@Autowired
	private PublicCases cases;

	@Autowired
	private TestDesks desks;

	@Autowired
	private MovableClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void a_draft_is_shredded_a_month_after_it_was_last_saved() {
		DeskView desk = this.desks.at(Lgus.next());
		Ticket left = begun(desk);
		Ticket kept = begun(desk);
		this.clock.forward(Duration.ofDays(20));
		PublicDraft draft = this.drafts.open(kept, HERE).orElseThrow();
		this.drafts.save(draft, draft.parts().get(0), Map.of("i.name", List.of("Sira Demo")));
		this.clock.forward(Duration.ofDays(9));
		this.chore.run();
		assertThat(this.drafts.open(left, HERE)).isPresent();
		this.clock.forward(Duration.ofDays(2));
		this.chore.run();
		assertThat(this.drafts.open(left, HERE)).isEmpty();
		assertThat(this.drafts.open(kept, HERE)).get()
			.extracting(PublicDraft::fields)
			.extracting((fields) -> fields.get("i.name"))
			.isEqualTo(List.of("Sira Demo"));
	}

	private Ticket begun(DeskView desk) {
		return ((Result.Done<Ticket>) this.drafts.begin(desk, this.cases.kinds().get(0),
				Map.of("covers", List.of("handling")), HERE))
			.value();
	}

}
