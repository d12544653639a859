package org.hakbang.talk;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.testing.EndpointSamples;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visit;
import org.hakbang.testing.Visits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages with comments, and a comment for the walk over all endpoints. */
@Component
class TalkPages implements Visits, EndpointSamples {

	private final TestPeople people;

	private final ActingAs actingAs;

	private final Cycles cycles;

	private final Comments comments;

	private final JdbcClient database;

	private final Ids ids;

	TalkPages(TestPeople people, ActingAs actingAs, Cycles cycles, Comments comments, JdbcClient database, Ids ids) {
		this.people = people;
		this.actingAs = actingAs;
		this.cycles = cycles;
		this.comments = comments;
		this.database = database;
		this.ids = ids;
	}

	@Override
	public List<Visit> visits() {
		TerritoryId lgu = Lgus.next();
		PersonId ana = this.people.withAccount(Role.FOCAL_POINT, lgu);
		PersonId ben = this.people.withAccount(Role.COMMITTEE_SECRETARY, lgu);
		CycleId cycle = this.actingAs.run(ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(lgu, "mainstreaming", 2026, 2028)).value());
		var step = this.actingAs.run(ana, () -> this.cycles.get(cycle)).definition().steps().get(0);
		String code = step.indicators().get(0).code();
		this.actingAs.run(ben, () -> this.comments.write(new Topic(cycle.subject(), step.id(), code), this.ids.next(),
				"Is the order of January still in force?\nThe mayor changed in July.", List.of(ana)));
		UUID mine = this.ids.next();
		this.actingAs.run(ana,
				() -> this.comments.write(new Topic(cycle.subject(), step.id(), code), mine,
						"Yes. averyveryverylongwordthatnobodywouldwritebutsomebodywillpastefromanaddress".repeat(2),
						List.of()));
		this.actingAs.run(ana, () -> this.comments.settle(mine, true));
		this.actingAs.run(ana, () -> this.comments.write(new Topic(cycle.subject(), step.id(), null), this.ids.next(),
				"Let us finish this before the council sits.", List.of(ben)));
		String page = "/cycles/" + cycle;
		return List.of(Visit.by(ana, page + "/steps/" + step.id()), Visit.by(ana, page + "/indicators/" + code),
				Visit.by(ana, page + "/steps/" + step.id() + "/comments"),
				Visit.by(ana, page + "/indicators/" + code + "/comments"));
	}

	/** Its cycle is not there, so that no other module's cycle is in its way. */
	@Override
	public List<Sample> samples(TerritoryId territory) {
		UUID comment = this.ids.next();
		PersonId author = this.people.with(Role.FOCAL_POINT, territory);
		Subject subject = new Subject(CycleId.KIND, this.ids.next());
		this.database.sql("""
				insert into talk_comment (id, subject_kind, subject_id, country, territory, step, author, at)
				select ?, ?, ?, ?, ?, 's', id, noted_at from person where id = ?
				""")
			.params(comment, subject.kind(), subject.id(), territory.country(), territory.code(), author.value())
			.update();
		return List.of(new Sample("/comments/{comment}", Map.of("comment", comment.toString())));
	}

}
