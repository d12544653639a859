package org.hakbang.helpdesk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.desk.DeskView;
import org.hakbang.shared.Result;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.MovableClock;
import org.hakbang.testing.MovingTimeTest;
import org.hakbang.testing.TestDesks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@MovingTimeTest
class AbandonedDraftsTest {

	private static final String HERE = "10.2.1.1";

	@Autowired
	private AbandonedDrafts chore;

	@Autowired
	private PublicDrafts drafts;

	@Autowired
	private PublicDraftFiles files;

	@Autowired
	private JdbcClient database;

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

	@Test
	void the_files_of_a_draft_end_with_it_and_leave_no_bytes() throws IOException {
		Ticket ticket = begun(this.desks.at(Lgus.next()));
		PublicDraft draft = this.drafts.open(ticket, HERE).orElseThrow();
		assertThat(this.files.add(draft, List.of(new Paper("left.pdf", "%PDF-1.4 left alone")), HERE))
			.isInstanceOf(Result.Done.class);
		UUID file = this.drafts.open(ticket, HERE).orElseThrow().files().get(0).id();
		assertThat(chunks(file)).isOne();
		this.clock.forward(Duration.ofDays(31));
		this.chore.run();
		assertThat(chunks(file)).isZero();
		assertThat(
				this.database.sql("select sealed is null and ended_at is not null from apply_draft_file where id = ?")
					.param(file)
					.query(Boolean.class)
					.single())
			.isTrue();
	}

	private int chunks(UUID file) {
		return this.database.sql("select count(*) from apply_draft_chunk where file = ?")
			.param(file)
			.query(Integer.class)
			.single();
	}

	private Ticket begun(DeskView desk) {
		return ((Result.Done<Ticket>) this.drafts.begin(desk, this.cases.kinds().get(0),
				Map.of("covers", List.of("handling")), HERE))
			.value();
	}

}
