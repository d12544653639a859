package org.hakbang.desk;

import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of desk and desk_serves. */
@Repository
class DeskRows {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String DESK = """
			select d.*, array(select s.country || '-' || s.territory from desk_serves s
					where s.desk = d.id and s.until is null order by s.country, s.territory) as serves
			from desk d
			""";

	private final JdbcClient database;

	DeskRows(JdbcClient database) {
		this.database = database;
	}

	Optional<DeskView> find(DeskId id) {
		return this.database.sql(DESK + "where d.id = ?").param(id.value()).query(DeskRows::view).optional();
	}

	Optional<DeskView> find(String key) {
		return this.database.sql(DESK + "where d.key = ?").param(key).query(DeskRows::view).optional();
	}

	/** All desks, also closed ones, by key. */
	List<DeskView> all() {
		return this.database.sql(DESK + "order by d.key").query(DeskRows::view).list();
	}

	/** Those that sit in a territory, also closed ones, by key. */
	List<DeskView> in(TerritoryId seat) {
		return this.database.sql(DESK + "where d.country = ? and d.territory = ? order by d.key")
			.params(seat.country(), seat.code())
			.query(DeskRows::view)
			.list();
	}

	boolean taken(String key, String prefix) {
		return this.database.sql("select exists (select from desk where key = ? or prefix = ?)")
			.params(key, prefix)
			.query(Boolean.class)
			.single();
	}

	/**
	 * @return false if there is one of that key or prefix
	 */
	boolean add(DeskId id, TerritoryId seat, DeskData data) {
		return with(
				this.database
					.sql("""
							insert into desk (id, key, prefix, country, territory, name, agency, languages, hours, address, phone, mail,
							    opened_on, closed_on)
							values (:id, :key, :prefix, :country, :territory, :name::jsonb, :agency, :languages, :hours::jsonb, :address,
							    :phone, :mail, :opened, :closed)
							on conflict do nothing
							"""),
				data)
			.param("id", id.value())
			.param("key", data.key())
			.param("prefix", data.prefix())
			.param("country", seat.country())
			.param("territory", seat.code())
			.update() == 1;
	}

	/**
	 * @return false if somebody changed it since that version
	 */
	boolean change(DeskId id, int version, DeskData data) {
		return with(this.database.sql("""
				update desk set name = :name::jsonb, agency = :agency, languages = :languages, hours = :hours::jsonb,
				    address = :address, phone = :phone, mail = :mail, opened_on = :opened, closed_on = :closed,
				    version = version + 1
				where id = :id and version = :version
				"""), data).param("id", id.value()).param("version", version).update() == 1;
	}

	private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, DeskData data) {
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		data.hours().days().keySet().forEach((day) -> hours.put(day, data.hours().on(day)));
		return sql.param("name", json(data.name()))
			.param("agency", data.agency())
			.param("languages", data.languages().toArray(String[]::new))
			.param("hours", json(hours))
			.param("address", data.address())
			.param("phone", data.phone())
			.param("mail", data.mail())
			.param("opened", data.openedOn())
			.param("closed", data.closedOn());
	}

	/**
	 * Brings in line which territories it serves; what it no longer serves stays
	 * readable.
	 */
	void serve(DeskId id, List<TerritoryId> serves, LocalDate today) {
		String[] keys = serves.stream().map(TerritoryId::key).toArray(String[]::new);
		this.database.sql("""
				update desk_serves set until = :today
				where desk = :desk and until is null and not country || '-' || territory = any (:keys)
				""").param("today", today).param("desk", id.value()).param("keys", keys).update();
		for (TerritoryId territory : serves) {
			this.database.sql("""
					insert into desk_serves (desk, country, territory, since) values (?, ?, ?, ?) on conflict do nothing
					""").params(id.value(), territory.country(), territory.code(), today).update();
		}
	}

	/** Whether a territory is one of those it serves, or lies in one. */
	boolean serves(DeskId id, TerritoryId territory) {
		return this.database.sql("""
				select exists (select from desk_serves s join territory_closure c
				    on c.country = s.country and c.ancestor = s.territory and c.valid_to is null
				    where s.desk = ? and s.until is null and c.country = ? and c.descendant = ?)
				""").params(id.value(), territory.country(), territory.code()).query(Boolean.class).single();
	}

	/**
	 * What it serves of some levels, by level from the top, then by name.
	 */
	List<TerritoryId> places(DeskId id, List<String> levels) {
		return this.database.sql("""
				select distinct t.country, t.code, array_position(:levels, t.level) as place, t.folded_name
				from desk_serves s
				join territory_closure c on c.country = s.country and c.ancestor = s.territory and c.valid_to is null
				join territory t on t.country = c.country and t.code = c.descendant and t.valid_to is null
				where s.desk = :desk and s.until is null and t.level = any (:levels)
				order by place, t.folded_name, t.code
				""")
			.param("desk", id.value())
			.param("levels", levels.toArray(String[]::new))
			.query((row, number) -> new TerritoryId(row.getString("country"), row.getString("code")))
			.list();
	}

	private static DeskView view(ResultSet row, int number) throws SQLException {
		DeskData data = new DeskData(row.getString("key"), row.getString("prefix"),
				read(row.getString("name"), new TypeReference<Text>() {
				}), row.getString("agency"), words(row.getArray("languages")), hours(row.getString("hours")),
				row.getString("address"), row.getString("phone"), row.getString("mail"),
				row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
				words(row.getArray("serves")).stream().map(TerritoryId::ofKey).toList());
		return new DeskView(new DeskId(row.getObject("id", UUID.class)),
				new TerritoryId(row.getString("country"), row.getString("territory")), data, row.getInt("version"));
	}

	private static List<String> words(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

	private static Hours hours(String json) {
		Map<DayOfWeek, List<Hours.Span>> days = new EnumMap<>(DayOfWeek.class);
		read(json, new TypeReference<Map<DayOfWeek, String>>() {
		}).forEach((day, written) -> days.put(day, Hours.read(written).orElse(List.of())));
		return new Hours(days);
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T> T read(String json, TypeReference<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
