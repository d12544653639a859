package org.hakbang.helpdesk.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	/** The facts of one case by field. */
	public Map<String, List<String>> facts(CaseId id) {
		return facts(List.of(id)).getOrDefault(id, Map.of());
	}

	/**
	 * The options and places of cases, by case and field; a case without any is not
	 * there. Nothing in them identifies anybody.
	 */
	public Map<CaseId, Map<String, List<String>>> facts(Collection<CaseId> cases) {
		Map<CaseId, Map<String, List<String>>> facts = new HashMap<>();
		if (!cases.isEmpty()) {
			this.database.sql("""
					select help_case, field, value from help_case_fact where help_case in (:cases)
					order by help_case, field, value
					""").param("cases", values(cases)).query((row) -> {
				facts.computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), (id) -> new LinkedHashMap<>())
					.computeIfAbsent(row.getString(2), (field) -> new ArrayList<>())
					.add(row.getString(3));
			});
		}
		return facts;
	}

	/** The newest sealed answers of many cases. */
	public Map<CaseId, byte[]> sealed(Collection<CaseId> cases) {
		Map<CaseId, byte[]> sealed = new HashMap<>();
		if (!cases.isEmpty()) {
			this.database.sql("""
					select distinct on (help_case) help_case, sealed from help_case_intake
					where help_case in (:cases) order by help_case, id desc
					""").param("cases", values(cases)).query((row) -> {
				sealed.put(new CaseId(row.getObject(1, UUID.class)), row.getBytes(2));
			});
		}
		return sealed;
	}

	private static List<UUID> values(Collection<CaseId> cases) {
		return cases.stream().map(CaseId::value).toList();
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
