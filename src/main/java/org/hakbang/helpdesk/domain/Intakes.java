package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.helpdesk.CaseId;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was answered at the door: facts in clear, the rest sealed, and prints to search
 * by.
 */
@Repository
public class Intakes {

	private final JdbcClient database;

	private final Ids ids;

	Intakes(JdbcClient database, Ids ids) {
		this.database = database;
		this.ids = ids;
	}

	/** The options and places by field; nothing in them identifies anybody. */
	public Map<String, List<String>> facts(CaseId id) {
		Map<String, List<String>> facts = new LinkedHashMap<>();
		this.database.sql("select field, value from help_case_fact where help_case = ? order by field, value")
			.param(id.value())
			.query((row) -> {
				facts.computeIfAbsent(row.getString(1), (field) -> new ArrayList<>()).add(row.getString(2));
			});
		return facts;
	}

	/** The newest sealed answers. */
	public Optional<byte[]> sealed(CaseId id) {
		return this.database.sql("select sealed from help_case_intake where help_case = ? order by id desc limit 1")
			.param(id.value())
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/**
	 * Saves what was answered; facts and prints take the place of the earlier ones.
	 * @param prints keyed hashes by purpose
	 */
	public void save(CaseId id, Map<String, List<String>> facts, byte[] sealed,
			Map<String, ? extends Collection<String>> prints, Instant at, @Nullable PersonId by) {
		this.database.sql("delete from help_case_fact where help_case = ?").param(id.value()).update();
		facts.forEach((field, values) -> values.stream()
			.distinct()
			.forEach((value) -> this.database
				.sql("insert into help_case_fact (help_case, field, value) values (?, ?, ?)")
				.params(id.value(), field, value)
				.update()));
		this.database.sql("""
				insert into help_case_intake (id, help_case, sealed, saved_at, saved_by) values (?, ?, ?, ?, ?)
				""")
			.params(this.ids.next(), id.value(), sealed, at.atOffset(ZoneOffset.UTC), (by != null) ? by.value() : null)
			.update();
		forgetPrints(id);
		prints.forEach((purpose, values) -> values.stream()
			.distinct()
			.forEach((print) -> this.database
				.sql("insert into help_case_print (help_case, purpose, print) values (?, ?, ?)")
				.params(id.value(), purpose, print)
				.update()));
	}

	/** Nobody can be found by their name or number any more. */
	public void forgetPrints(CaseId id) {
		this.database.sql("delete from help_case_print where help_case = ?").param(id.value()).update();
	}

	/** The cases that share a print, but for one. */
	public List<UUID> sharing(String purpose, Collection<String> prints, CaseId but) {
		return prints.isEmpty() ? List.of()
				: this.database.sql("""
						select distinct help_case from help_case_print
						where purpose = :purpose and print in (:prints) and help_case <> :but
						""")
					.param("purpose", purpose)
					.param("prints", prints)
					.param("but", but.value())
					.query(UUID.class)
					.list();
	}

	/** The cases that bear one of these prints, but not by a single word of a name. */
	public List<Bearer> bearing(Collection<String> prints) {
		return prints.isEmpty() ? List.of() : this.database.sql("""
				select purpose, print, help_case from help_case_print
				where print in (:prints) and purpose <> 'word' order by help_case, purpose
				""").param("prints", prints).query(Bearer.class).list();
	}

	/** A case that bears a print. */
	public record Bearer(String purpose, String print, UUID helpCase) {

	}

	/** All that was ever saved, the newest first. */
	public List<Saved> all(CaseId id) {
		return this.database
			.sql("select sealed, saved_at, saved_by from help_case_intake where help_case = ? order by id desc")
			.param(id.value())
			.query((row, number) -> {
				UUID by = row.getObject("saved_by", UUID.class);
				return new Saved(row.getBytes("sealed"), row.getTimestamp("saved_at").toInstant(),
						(by != null) ? new PersonId(by) : null);
			})
			.list();
	}

	/**
	 * Answers as they were saved once.
	 *
	 * @param by null if the person themself
	 */
	public record Saved(byte[] sealed, Instant at, @Nullable PersonId by) {

	}

}
