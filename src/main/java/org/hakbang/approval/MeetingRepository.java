package org.hakbang.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.approval.domain.Presence;
import org.hakbang.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings: who was there and what was done with each question. Rows only grow. */
@Repository
class MeetingRepository {

	private static final String MEETING = """
			select m.*, k.evidence from meeting m left join meeting_minutes k on k.meeting = m.id where\s""";

	private final JdbcClient database;

	MeetingRepository(JdbcClient database) {
		this.database = database;
	}

	Optional<MeetingRow> find(UUID id) {
		return this.database.sql(MEETING + "m.id = ?").param(id).query(this::meeting).optional();
	}

	Optional<MeetingRow> byToken(UUID token) {
		return this.database.sql(MEETING + "m.token = ?").param(token).query(this::meeting).optional();
	}

	/** The meetings of a committee, newest first. */
	List<MeetingRow> of(UUID committee) {
		return this.database.sql(MEETING + "m.committee = ? order by m.held_on desc, m.recorded_at desc")
			.param(committee)
			.query(this::meeting)
			.list();
	}

	void insert(MeetingRow meeting, MeetingReading reading) {
		this.database.sql("""
				insert into meeting (id, committee, token, held_on, place, base, present, needed, quorum, recorded_by,
				    recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(meeting.id(), meeting.committee(), meeting.token(), meeting.heldOn(), meeting.place(),
					meeting.base(), meeting.present(), meeting.needed(), meeting.quorum(), meeting.recordedBy().value(),
					meeting.recordedAt().atOffset(ZoneOffset.UTC))
			.update();
		reading.attendance()
			.forEach((seat, presence) -> this.database
				.sql("insert into meeting_attendance (meeting, seat, presence) values (?, ?, ?)")
				.params(meeting.id(), seat, presence.key())
				.update());
		reading.items().forEach((item) -> insert(meeting.id(), item));
	}

	private void insert(UUID meeting, MeetingReading.Item item) {
		if (item.verdict() == null) {
			throw new IllegalArgumentException("An item without a verdict is not recorded");
		}
		this.database.sql("""
				insert into meeting_item (meeting, resolution, verdict, in_favour, against, abstained, base, present,
				    needed, reasons)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(meeting, item.question().id().value(), item.verdict().key(), item.votes().inFavour(),
					item.votes().against(), item.votes().abstained(), item.count().base(), item.count().present(),
					item.count().needed(), item.reasons())
			.update();
		item.recused()
			.forEach((seat) -> this.database
				.sql("insert into meeting_item_recused (meeting, resolution, seat) values (?, ?, ?)")
				.params(meeting, item.question().id().value(), seat)
				.update());
	}

	/**
	 * @return false if the minutes are there already
	 */
	boolean addMinutes(UUID meeting, UUID evidence, PersonId by, Instant at) {
		return this.database.sql("""
				insert into meeting_minutes (meeting, evidence, added_by, added_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(meeting, evidence, by.value(), at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	Map<UUID, Presence> attendance(UUID meeting) {
		Map<UUID, Presence> attendance = new LinkedHashMap<>();
		this.database.sql("select seat, presence from meeting_attendance where meeting = ?")
			.param(meeting)
			.query((row) -> {
				attendance.put(row.getObject("seat", UUID.class),
						Presence.ofKey(row.getString("presence")).orElseThrow());
			});
		return attendance;
	}

	List<ItemRow> items(UUID meeting) {
		return this.database.sql("""
				select i.*, array(select r.seat from meeting_item_recused r
				    where r.meeting = i.meeting and r.resolution = i.resolution) as recused
				from meeting_item i join resolution q on q.id = i.resolution
				where i.meeting = ? order by q.step_number, q.id""")
			.param(meeting)
			.query((row, number) -> new ItemRow(row.getObject("resolution", UUID.class), row.getString("verdict"),
					row.getInt("in_favour"), row.getInt("against"), row.getInt("abstained"), row.getInt("base"),
					row.getInt("present"), row.getInt("needed"), row.getString("reasons"),
					List.of((UUID[]) row.getArray("recused").getArray())))
			.list();
	}

	private MeetingRow meeting(ResultSet row, int number) throws SQLException {
		return new MeetingRow(row.getObject("id", UUID.class), row.getObject("committee", UUID.class),
				row.getObject("token", UUID.class), row.getObject("held_on", LocalDate.class), row.getString("place"),
				row.getInt("base"), row.getInt("present"), row.getInt("needed"), row.getBoolean("quorum"),
				new PersonId(row.getObject("recorded_by", UUID.class)), CommitteeRepository.instant(row, "recorded_at"),
				row.getObject("evidence", UUID.class));
	}

	/** What a meeting did with a question. */
	record ItemRow(UUID resolution, String verdict, int inFavour, int against, int abstained, int base, int present,
			int needed, String reasons, List<UUID> recused) {
	}

}
