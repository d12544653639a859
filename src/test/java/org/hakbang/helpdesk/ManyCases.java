package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.StepDefinition;
import org.hakbang.desk.DeskView;
import org.hakbang.engine.Bundle;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a desk with generated cases, straight into the tables because use cases would
 * take an hour: sealed answers in a vault each, facts, prints, steps and open tasks. The
 * engine has their tasks, but no process.
 */
@Component
class ManyCases {

	private static final List<String> FIRST = List.of("Awa", "Fatou", "Mariama", "Moussa", "Ousmane", "Ibrahima",
			"Khady", "Cheikh", "Sokhna", "Abdou");

	private static final List<String> LAST = List.of("Diallo", "Ndiaye", "Sow", "Fall", "Mané", "Cissé", "Sané",
			"Gueye", "Diop", "Badji", "Sarr");

	private static final List<String> STATUS = List.of("abroad", "returnee", "immigrant", "candidate", "association");

	private static final List<String> NEEDS = List.of("invest", "return", "solidarity", "papers", "information");

	private final AllCases cases;

	private final IntakeVault intake;

	private final Vaults vaults;

	private final Bundles bundles;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Ids ids;

	private final Clock clock;

	ManyCases(AllCases cases, IntakeVault intake, Vaults vaults, Bundles bundles, JdbcClient database,
			TransactionTemplate transaction, Ids ids, Clock clock) {
		this.cases = cases;
		this.intake = intake;
		this.vaults = vaults;
		this.bundles = bundles;
		this.database = database;
		this.transaction = transaction;
		this.ids = ids;
		this.clock = clock;
	}

	/** What a generated case is called at the door. */
	static String name(int number) {
		return FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size()) + " Nr" + number;
	}

	/** Two of three are open; each stands in one of the steps with a task or two. */
	void at(DeskView desk, String kind, int many) {
		Bundle bundle = this.bundles.current(kind);
		List<String> steps = bundle.definition().steps().stream().map(StepDefinition::id).toList();
		this.transaction.executeWithoutResult((status) -> {
			for (int number = 0; number < many; number++) {
				add(desk, bundle, steps, number);
			}
		});
		this.database.sql("analyze").update();
	}

	private void add(DeskView desk, Bundle bundle, List<String> steps, int number) {
		Instant at = this.clock.instant().minus(Duration.ofHours(2L * number));
		HelpCase row = HelpCase.receive(new CaseId(this.ids.next()), desk.id().value(), desk.seat(),
				bundle.definition().key(), bundle.hash(), desk.prefix() + "-" + number, this.vaults.make(),
				CaseSource.DESK, at, null, null);
		boolean open = number % 3 != 0;
		row = this.cases.save(open ? row : row.close(ClosingReason.REACHED, at));
		this.intake.save(row, bundle.definition().caseRules(),
				Map.of("status", List.of(STATUS.get(number % STATUS.size())), "needs",
						List.of(NEEDS.get(number % NEEDS.size()), NEEDS.get((number + 1) % NEEDS.size())), "name",
						List.of(name(number)), "phone", List.of("+22177" + (1_000_000 + number)), "idea",
						List.of("A mill for millet beside the market, number " + number)),
				at, null);
		int current = number % steps.size();
		for (int step = 0; step < steps.size(); step++) {
			this.database
				.sql("insert into help_case_step (help_case, step, status, run, since, settled_at) "
						+ "values (?, ?, ?, 1, ?, ?)")
				.params(row.id(), steps.get(step),
						(step < current) ? "SIGNED_OFF" : (step == current) ? "RUNNING" : "WAITING",
						at.atOffset(ZoneOffset.UTC), (step < current) ? at.atOffset(ZoneOffset.UTC) : null)
				.update();
		}
		if (open) {
			String key = bundle.definition().steps().get(current).tasks().get(0).id();
			this.database.sql("""
					insert into task_subject (task, task_key, subject_kind, subject_id, step, country, territory, role,
						office, approval, due, since)
					values (?, ?, 'case', ?, ?, ?, ?, 'desk-facilitator', ?, false, ?, ?)
					""")
				.params("generated-" + row.id(), key, row.id(), steps.get(current), desk.seat().country(),
						desk.seat().code(), desk.key(), LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(400),
						at.atOffset(ZoneOffset.UTC))
				.update();
			this.database.sql("insert into act_ru_task (id_, rev_) values (?, 1)")
				.param("generated-" + row.id())
				.update();
		}
	}

}
