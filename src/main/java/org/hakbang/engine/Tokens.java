package org.hakbang.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hakbang.engine.check.Names;
import org.hakbang.shared.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from the engine's tables where the tokens of steps are. */
@Repository
class Tokens {

	/**
	 * One row per token in a process that no other called; {@code asked} if the step it
	 * calls has called an approval, {@code returned} if the last one did not approve,
	 * {@code ran} if the step has ever begun.
	 */
	private static final String TOKENS = """
			select root.business_key_ as subject, token.act_id_ as place,
				exists (select 1 from act_ru_execution e join act_ru_execution a on a.super_exec_ = e.id_
					where e.proc_inst_id_ = called.id_) as asked,
				exists (select 1 from act_ru_variable v where v.execution_id_ = called.id_ and v.name_ = 'outcome'
					and v.text_ = 'returned') as returned,
				exists (select 1 from act_hi_actinst h where h.proc_inst_id_ = root.id_
					and h.act_id_ = 'step-' || substr(token.act_id_, length('signed-off-') + 1)) as ran
			from act_ru_execution root
			join act_ru_execution token on token.proc_inst_id_ = root.id_ and token.act_id_ is not null
			left join act_ru_execution called on called.super_exec_ = token.id_
			where root.parent_id_ is null and root.super_exec_ is null
			""";

	private final JdbcClient database;

	Tokens(JdbcClient database) {
		this.database = database;
	}

	Map<String, StepPhase> of(Subject subject) {
		return byStep(this.database.sql(TOKENS + "and root.business_key_ = :key")
			.param("key", subject.key())
			.query(Tokens::token)
			.list());
	}

	/** The phases of the steps of every subject whose process runs. */
	Map<Subject, Map<String, StepPhase>> all() {
		Map<Subject, Map<String, StepPhase>> all = new LinkedHashMap<>();
		for (Token token : this.database.sql(TOKENS).query(Tokens::token).list()) {
			all.computeIfAbsent(Subject.ofKey(token.subject()), (subject) -> new LinkedHashMap<>())
				.putAll(byStep(List.of(token)));
		}
		return all;
	}

	private static Map<String, StepPhase> byStep(List<Token> tokens) {
		Map<String, StepPhase> phases = new LinkedHashMap<>();
		for (Token token : tokens) {
			String place = token.place();
			if (place.startsWith(Names.WAIT)) {
				phases.put(place.substring(Names.WAIT.length()), StepPhase.WAITING);
			}
			else if (place.startsWith(Names.SIGNED_OFF)) {
				phases.put(place.substring(Names.SIGNED_OFF.length()),
						token.ran() ? StepPhase.SIGNED_OFF : StepPhase.RECOGNISED);
			}
			else if (place.startsWith(Names.STEP)) {
				phases.put(place.substring(Names.STEP.length()), token.working());
			}
		}
		return phases;
	}

	private static Token token(ResultSet row, int number) throws SQLException {
		return new Token(row.getString("subject"), row.getString("place"), row.getBoolean("asked"),
				row.getBoolean("returned"), row.getBoolean("ran"));
	}

	private record Token(String subject, String place, boolean asked, boolean returned, boolean ran) {

		private StepPhase working() {
			if (this.asked) {
				return StepPhase.SUBMITTED;
			}
			return this.returned ? StepPhase.RETURNED : StepPhase.RUNNING;
		}

	}

}
