package org.hakbang.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.domain.Committee;
import org.hakbang.approval.domain.Instrument;
import org.hakbang.approval.domain.Quorum;
import org.hakbang.approval.domain.QuorumRule;
import org.hakbang.approval.domain.Seat;
import org.hakbang.approval.domain.SeatFunction;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Committees with their seats. */
@Repository
class CommitteeRepository {

	private final JdbcClient database;

	CommitteeRepository(JdbcClient database) {
		this.database = database;
	}

	Optional<Committee> find(TerritoryId territory, String body) {
		return where("country = ? and territory = ? and body = ?", territory.country(), territory.code(), body);
	}

	/** Locks the committee until the end of the transaction. */
	Optional<Committee> lock(TerritoryId territory, String body) {
		return where("country = ? and territory = ? and body = ? for update", territory.country(), territory.code(),
				body);
	}

	Optional<Committee> find(UUID id) {
		return where("id = ?", id);
	}

	/**
	 * @return false if the territory has such a committee already
	 */
	boolean insert(Committee committee, Instant at) {
		return this.database.sql("""
				insert into committee (id, version, country, territory, body, name, instrument, act_number, act_date,
				    act_signatory, act_scan, created_at)
				values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (country, territory, body) do nothing""")
			.params(committee.id(), committee.territory().country(), committee.territory().code(), committee.body(),
					committee.name(), committee.instrument().kind().key(), committee.instrument().number(),
					committee.instrument().date(), committee.instrument().signatory(), committee.instrument().scan(),
					at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/** Saves the committee and its seats; its version rises. */
	void save(Committee committee) {
		QuorumRow quorum = QuorumRow.of(committee.quorum());
		int saved = this.database.sql("""
				update committee set version = version + 1, name = ?, instrument = ?, act_number = ?, act_date = ?,
				    act_signatory = ?, act_scan = ?, quorum = ?, quorum_over = ?, quorum_under = ?, quorum_source = ?
				where id = ? and version = ?""")
			.params(committee.name(), committee.instrument().kind().key(), committee.instrument().number(),
					committee.instrument().date(), committee.instrument().signatory(), committee.instrument().scan(),
					quorum.rule(), quorum.over(), quorum.under(), quorum.source(), committee.id(), committee.version())
			.update();
		if (saved != 1) {
			throw new OptimisticLockingFailureException("Committee " + committee.id() + " was changed meanwhile");
		}
		for (Seat seat : committee.seats()) {
			this.database.sql("""
					insert into committee_seat (id, committee, label, person, function, migrant, valid_from, valid_to)
					values (?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (id) do update set valid_to = excluded.valid_to
					where committee_seat.committee = excluded.committee
					    and committee_seat.valid_to is distinct from excluded.valid_to""")
				.params(seat.id(), committee.id(), seat.label(), seat.person().value(), seat.function().key(),
						seat.migrant(), seat.from(), seat.to())
				.update();
		}
	}

	/** Whether the id, which the form chose, is that of a seat of another committee. */
	boolean seatElsewhere(UUID seat, UUID committee) {
		return this.database.sql("select exists (select from committee_seat where id = ? and committee <> ?)")
			.params(seat, committee)
			.query(Boolean.class)
			.single();
	}

	private Optional<Committee> where(String condition, Object... params) {
		return this.database.sql("select * from committee where " + condition)
			.params(params)
			.query(this::committee)
			.optional()
			.map((bare) -> new Committee(bare.id(), bare.version(), bare.territory(), bare.body(), bare.name(),
					bare.instrument(), bare.quorum(), seats(bare.id())));
	}

	/** Without its seats: a query inside a query would take a second connection. */
	private Committee committee(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Instrument instrument = new Instrument(Instrument.Kind.ofKey(row.getString("instrument")).orElseThrow(),
				row.getString("act_number"), row.getObject("act_date", LocalDate.class), row.getString("act_signatory"),
				row.getObject("act_scan", UUID.class));
		QuorumRow quorum = new QuorumRow(row.getString("quorum"), row.getObject("quorum_over", Integer.class),
				row.getObject("quorum_under", Integer.class), row.getString("quorum_source"));
		return new Committee(id, row.getInt("version"),
				new TerritoryId(row.getString("country"), row.getString("territory")), row.getString("body"),
				row.getString("name"), instrument, quorum.quorum(), List.of());
	}

	private List<Seat> seats(UUID committee) {
		return this.database
			.sql("""
					select * from committee_seat where committee = ?
					order by array_position(array['chair', 'vice-chair', 'secretary', 'member'], function), valid_from, id""")
			.param(committee)
			.query((row, number) -> new Seat(row.getObject("id", UUID.class), row.getString("label"),
					new PersonId(row.getObject("person", UUID.class)),
					SeatFunction.ofKey(row.getString("function")).orElseThrow(), row.getBoolean("migrant"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
			.list();
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** The rule as columns. */
	record QuorumRow(@Nullable String rule, @Nullable Integer over, @Nullable Integer under, String source) {

		static QuorumRow of(@Nullable Quorum quorum) {
			if (quorum == null) {
				return new QuorumRow(null, null, null, "");
			}
			if (quorum.rule() instanceof QuorumRule.FixedSeats seats) {
				return new QuorumRow("seats", seats.number(), null, quorum.source());
			}
			if (quorum.rule() instanceof QuorumRule.Share share) {
				return new QuorumRow("share", share.over(), share.under(), quorum.source());
			}
			return new QuorumRow("more-than-half", null, null, quorum.source());
		}

		@Nullable Quorum quorum() {
			if (this.rule == null) {
				return null;
			}
			return new Quorum(switch (this.rule) {
				case "seats" -> new QuorumRule.FixedSeats(orZero(this.over));
				case "share" -> new QuorumRule.Share(orZero(this.over), orZero(this.under));
				default -> QuorumRule.DEFAULT;
			}, this.source);
		}

		static int orZero(@Nullable Integer number) {
			return (number != null) ? number : 0;
		}

	}

}
