package org.hakbang.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of partners. */
@Repository
class PartnerRows implements EntryRows<Partner, PartnerData> {

	private final JdbcClient database;

	PartnerRows(JdbcClient database) {
		this.database = database;
	}

	@Override
	public Optional<Partner> find(UUID id) {
		return this.database.sql("select * from directory_partner where id = ?")
			.param(id)
			.query(PartnerRows::view)
			.optional();
	}

	@Override
	public List<Partner> of(String country) {
		return this.database.sql("select * from directory_partner where country = ? order by id")
			.param(country)
			.query(PartnerRows::view)
			.list();
	}

	/** Those that are there and serve a territory or the people of a country abroad. */
	List<Partner> serving(TerritoryId place, String abroad) {
		return this.database.sql("""
				select * from directory_partner p
				where p.country = :country and p.ended_on is null and (p.abroad = :abroad
				    or exists (select from territory_closure c where c.country = p.country and c.ancestor = p.territory
				        and c.descendant = :place and c.valid_to is null))
				order by p.id
				""")
			.param("country", place.country())
			.param("abroad", abroad)
			.param("place", place.code())
			.query(PartnerRows::view)
			.list();
	}

	@Override
	public void add(UUID id, String country, PartnerData data, Instant at, PersonId by) {
		with(this.database
			.sql("""
					insert into directory_partner (id, country, name, services, territory, abroad, city, reach, languages, note,
					    changed_at, changed_by)
					values (:id, :country, :name, :services, :territory, :abroad, :city, :reach, :languages, :note, :at, :by)
					"""),
				id, data, at, by)
			.param("country", country)
			.update();
	}

	@Override
	public boolean change(UUID id, int version, PartnerData data, Instant at, PersonId by) {
		return with(this.database.sql("""
				update directory_partner set name = :name, services = :services, territory = :territory,
				    abroad = :abroad, city = :city, reach = :reach, languages = :languages, note = :note,
				    changed_at = :at, changed_by = :by, version = version + 1
				where id = :id and version = :version
				"""), id, data, at, by).param("version", version).update() == 1;
	}

	private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, UUID id, PartnerData data, Instant at,
			PersonId by) {
		TerritoryId serves = data.serves();
		return sql.param("id", id)
			.param("name", data.name())
			.param("services", data.services().toArray(String[]::new))
			.param("territory", (serves != null) ? serves.code() : null)
			.param("abroad", data.abroad().isEmpty() ? null : data.abroad())
			.param("city", data.city())
			.param("reach", data.reach())
			.param("languages", data.languages().toArray(String[]::new))
			.param("note", data.note())
			.param("at", UpkeepRows.at(at))
			.param("by", by.value());
	}

	private static Partner view(ResultSet row, int number) throws SQLException {
		String country = row.getString("country");
		String territory = row.getString("territory");
		String abroad = row.getString("abroad");
		return new Partner(row.getObject("id", UUID.class), country,
				new PartnerData(row.getString("name"), UpkeepRows.words(row.getArray("services")),
						(territory != null) ? new TerritoryId(country, territory) : null,
						(abroad != null) ? abroad : "", row.getString("city"), row.getString("reach"),
						UpkeepRows.words(row.getArray("languages")), row.getString("note")),
				UpkeepRows.upkeep(row));
	}

}
