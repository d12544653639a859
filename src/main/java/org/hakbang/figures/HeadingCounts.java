package org.hakbang.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hakbang.checklist.DeskReport;
import org.hakbang.checklist.DeskReport.Source;
import org.hakbang.checklist.IntakeField.Meaning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the cases under all headings of a report in one go. */
@Repository
class HeadingCounts {

	private final JdbcClient database;

	HeadingCounts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * How many cases each heading has in each part, each case once, by the answer to what
	 * means something at the door; empty for no answer. Not those who took part in
	 * something. A heading without any case is missing.
	 */
	Map<String, List<Map<String, Integer>>> by(Scope scope, Meaning meaning) {
		CountQuery query = new CountQuery(this.database, scope).with("field", scope.field(meaning));
		List<String> happened = new ArrayList<>();
		for (DeskReport.Heading heading : scope.report().headings()) {
			String key = "cast(" + query.named(heading.id()) + " as text)";
			for (Source source : heading.sources()) {
				String from = from(source, query);
				if (!from.isEmpty()) {
					happened.add("select " + key + " as key, p.number as part, c.id " + from);
				}
			}
		}
		if (happened.isEmpty()) {
			return Map.of();
		}
		// A case may stand under many headings; what it said is looked up once.
		return query.keyed(", happened as (" + String.join(" union ", happened) + "), said as (select c.id, coalesce("
				+ CaseCounts.FACT.formatted("field") + ", '') as grp from (select distinct id from happened) c) "
				+ "select h.key, h.part, s.grp, count(*) as number from happened h join said s on s.id = h.id group by 1, 2, 3");
	}

	/** From which rows {@code c} and parts {@code p} a source makes its cases. */
	private static String from(Source source, CountQuery query) {
		if (source instanceof Source.Received received) {
			StringBuilder facts = new StringBuilder();
			received.facts()
				.forEach((field, values) -> facts
					.append("""
							 and exists (select from help_case_fact f where f.help_case = c.id and f.field = %s and f.value = any (%s))
							"""
						.formatted(query.named(field), words(query, values))));
			return "from part p join help_case c on c.received_at >= p.start and c.received_at < p.finish "
					+ "where c.desk = :desk and c.kind = :kind" + facts;
		}
		if (source instanceof Source.Answered answered) {
			// It counts while the newest answer says so, from the day it was first said.
			return """
					from (select c.id, min(coalesce(a.speaks_of, (a.entered_at at time zone :zone)::date)) filter (where %1$s) as day,
					        max(a.version) filter (where %1$s) = max(a.version) as still
					    from help_case c join answer a on a.subject_kind = 'case' and a.subject_id = c.id and a.indicator = %2$s
					    where c.desk = :desk and c.kind = :kind group by 1) c
					join part p on c.day between p.first and p.last where c.still
					"""
				.formatted(
						"""
								(case a.value ->> 'kind' when 'yes-no' then case a.value ->> 'yes' when 'true' then 'yes' else 'no' end
								    else a.value ->> 'option' end) = any (%s)"""
							.formatted(words(query, answered.is())),
						query.named(answered.indicator()));
		}
		if (source instanceof Source.Awarded) {
			return "from funding_application a join part p on a.decided_on between p.first and p.last"
					+ CaseCounts.CASE_OF.formatted("a.help_case") + "where a.status = 'AWARDED'";
		}
		if (source instanceof Source.Approached approached) {
			return "from help_case_contact k join part p on k.on_day between p.first and p.last"
					+ CaseCounts.CASE_OF.formatted("k.help_case") + "where k.service = any ("
					+ words(query, approached.services()) + ")";
		}
		if (source instanceof Source.Linked linked) {
			return "from help_case l join part p on l.received_at >= p.start and l.received_at < p.finish"
					+ CaseCounts.CASE_OF.formatted("l.parent") + "where l.kind = " + query.named(linked.kind());
		}
		return "";
	}

	private static String words(CountQuery query, Set<String> words) {
		return query.named(words.toArray(String[]::new));
	}

}
