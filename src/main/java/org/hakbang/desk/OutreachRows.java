package org.hakbang.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of outreach. */
@Repository
class OutreachRows {

	private static final String ENTRY = """
			select o.*, array(select p.person from outreach_person p where p.outreach = o.id order by p.person) as by
			from outreach o where o.desk = :desk
			""";

	private final JdbcClient database;

	OutreachRows(JdbcClient database) {
		this.database = database;
	}

	Optional<OutreachEntry> find(DeskId desk, UUID id) {
		return this.database.sql(ENTRY + " and o.id = :id")
			.param("desk", desk.value())
			.param("id", id)
			.query(OutreachRows::view)
			.optional();
	}

	/** Those of a time, both days included, by date; not those called off. */
	List<OutreachEntry> between(DeskId desk, LocalDate from, LocalDate to) {
		return this.database.sql(ENTRY + """
				 and not o.called_off and coalesce(o.held_on, o.planned_on) between :from and :to
				order by coalesce(o.held_on, o.planned_on), o.id
				""").param("desk", desk.value()).param("from", from).param("to", to).query(OutreachRows::view).list();
	}

	/**
	 * @return false if there is one of that id already
	 */
	boolean add(DeskId desk, OutreachEntry entry) {
		boolean added = with(
				this.database
					.sql("""
							insert into outreach (id, desk, kind, topic, planned_on, held_on, country, territory, abroad, city, women,
							    men, unknown, outcome, next)
							values (:id, :desk, :kind, :topic, :planned, :held, :country, :territory, :abroad, :city, :women, :men,
							    :unknown, :outcome, :next)
							on conflict (id) do nothing
							"""),
				entry)
			.param("desk", desk.value())
			.update() == 1;
		if (added) {
			by(entry);
		}
		return added;
	}

	/**
	 * @return false if somebody changed it since the entry's version
	 */
	boolean change(OutreachEntry entry) {
		boolean changed = with(this.database.sql("""
				update outreach set kind = :kind, topic = :topic, planned_on = :planned, held_on = :held,
				    country = :country, territory = :territory, abroad = :abroad, city = :city, women = :women,
				    men = :men, unknown = :unknown, outcome = :outcome, next = :next, version = version + 1
				where id = :id and version = :version and not called_off
				"""), entry).param("version", entry.version()).update() == 1;
		if (changed) {
			this.database.sql("delete from outreach_person where outreach = ?").param(entry.id()).update();
			by(entry);
		}
		return changed;
	}

	void callOff(UUID id) {
		this.database.sql("update outreach set called_off = true, version = version + 1 where id = ?")
			.param(id)
			.update();
	}

	private void by(OutreachEntry entry) {
		entry.by()
			.forEach((person) -> this.database.sql("insert into outreach_person (outreach, person) values (?, ?)")
				.params(entry.id(), person.value())
				.update());
	}

	private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, OutreachEntry entry) {
		TerritoryId territory = entry.where().territory();
		return sql.param("id", entry.id())
			.param("kind", entry.kind().key())
			.param("topic", entry.topic())
			.param("planned", entry.plannedOn())
			.param("held", entry.heldOn())
			.param("country", (territory != null) ? territory.country() : null)
			.param("territory", (territory != null) ? territory.code() : null)
			.param("abroad", (territory != null) ? null : entry.where().country())
			.param("city", entry.where().city())
			.param("women", entry.women())
			.param("men", entry.men())
			.param("unknown", entry.unknown())
			.param("outcome", entry.outcome())
			.param("next", entry.next());
	}

	private static OutreachEntry view(ResultSet row, int number) throws SQLException {
		List<PersonId> by = Arrays.stream((UUID[]) row.getArray("by").getArray()).map(PersonId::new).toList();
		return new OutreachEntry(row.getObject("id", UUID.class),
				OutreachKind.ofKey(row.getString("kind")).orElseThrow(), row.getString("topic"),
				row.getObject("planned_on", LocalDate.class), row.getObject("held_on", LocalDate.class),
				FocalPointRows.where(row), by, row.getObject("women", Integer.class),
				row.getObject("men", Integer.class), row.getObject("unknown", Integer.class), row.getString("outcome"),
				row.getString("next"), row.getBoolean("called_off"), row.getInt("version"));
	}

}
