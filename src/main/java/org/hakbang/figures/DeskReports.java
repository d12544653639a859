package org.hakbang.figures;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.checklist.Answer;
import org.hakbang.checklist.Answers;
import org.hakbang.desk.DeskView;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.Ids;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What desks say of themselves, once for each period: a subject with answers. */
@Repository
class DeskReports {

	static final String KIND = "desk-report";

	private final JdbcClient database;

	private final Answers answers;

	private final Bundles bundles;

	private final Ids ids;

	private final Clock clock;

	DeskReports(JdbcClient database, Answers answers, Bundles bundles, Ids ids, Clock clock) {
		this.database = database;
		this.answers = answers;
		this.bundles = bundles;
		this.ids = ids;
		this.clock = clock;
	}

	/** The current answers by indicator; none if nothing was said. */
	Map<String, Answer> current(DeskView desk, String kind, Period period) {
		return find(desk, kind, period).map(this.answers::current).orElse(Map.of());
	}

	Optional<Subject> find(DeskView desk, String kind, Period period) {
		return this.database.sql("select id from desk_report where desk = ? and kind = ? and period = ?")
			.params(desk.id().value(), kind, period.key())
			.query(UUID.class)
			.optional()
			.map((id) -> new Subject(KIND, id));
	}

	/** Appends answers; the caller has checked that the actor may. */
	Answers.Saving save(DeskView desk, String kind, Period period, List<Answers.Entry> entries) {
		this.database.sql("""
				insert into desk_report (id, desk, kind, period, made_at) values (?, ?, ?, ?, ?) on conflict do nothing
				""")
			.params(this.ids.next(), desk.id().value(), kind, period.key(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return this.answers.save(find(desk, kind, period).orElseThrow(), this.bundles.current(kind).hash(), entries);
	}

	/**
	 * @throws NotFound if there is none
	 */
	Row row(UUID id) {
		return this.database.sql("select desk, kind, period from desk_report where id = ?")
			.param(id)
			.query((row, number) -> new Row(row.getObject("desk", UUID.class), row.getString("kind"),
					row.getString("period")))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** For which desk, kind of case and period it was said. */
	record Row(UUID desk, String kind, String period) {

	}

}
