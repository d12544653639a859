package org.hakbang.helpdesk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hakbang.checklist.TaskDefinition;
import org.hakbang.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of each case in a list what it waits for, so that nobody has to open it to know:
 * the next task, consent, referrals without an outcome. Three queries for a page.
 */
@Service
public class CaseWaiting {

	private final JdbcClient database;

	CaseWaiting(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Of the open ones, by the id of the case.
	 * @param lines of a list that the actor may see
	 */
	@Transactional(readOnly = true)
	public Map<CaseId, CaseWait> of(List<CaseLine> lines) {
		List<CaseLine> open = lines.stream().filter((line) -> line.closedAt() == null).toList();
		if (open.isEmpty()) {
			return Map.of();
		}
		List<UUID> ids = open.stream().map((line) -> line.id().value()).toList();
		Map<UUID, Task> tasks = tasks(ids);
		Set<UUID> agreed = agreed(ids);
		Map<UUID, Integer> referrals = referrals(ids);
		Map<CaseId, CaseWait> waiting = new HashMap<>();
		for (CaseLine line : open) {
			UUID id = line.id().value();
			Task task = tasks.get(id);
			waiting.put(line.id(), new CaseWait((task != null) ? task.task() : null, title(line, task),
					task != null && task.approval(), agreed.contains(id), referrals.getOrDefault(id, 0)));
		}
		return waiting;
	}

	private static Text title(CaseLine line, @org.jspecify.annotations.Nullable Task task) {
		return (task == null) ? Text.NONE
				: line.definition().step(task.step()).task(task.taskKey()).map(TaskDefinition::title).orElse(Text.NONE);
	}

	/** Of each case the task that is due first. */
	private Map<UUID, Task> tasks(List<UUID> ids) {
		Map<UUID, Task> tasks = new HashMap<>();
		this.database.sql("""
				select distinct on (subject_id) subject_id, task, task_key, step, approval from task_subject
				where subject_kind = 'case' and subject_id in (:ids)
				order by subject_id, due nulls last, since, task
				""").param("ids", ids).query(Task.class).list().forEach((task) -> tasks.put(task.subjectId(), task));
		return tasks;
	}

	private Set<UUID> agreed(List<UUID> ids) {
		return new HashSet<>(this.database.sql("""
				select c.help_case from (select distinct on (help_case) help_case, what from help_case_consent
					where help_case in (:ids) order by help_case, id desc) c where c.what = 'given'
				""").param("ids", ids).query(UUID.class).list());
	}

	private Map<UUID, Integer> referrals(List<UUID> ids) {
		Map<UUID, Integer> referrals = new HashMap<>();
		this.database
			.sql("""
					select c.help_case, count(*) as number from help_case_contact c
					where c.help_case in (:ids) and c.kind = 'referral' and coalesce((select o.outcome
						from help_case_referral_outcome o where o.referral = c.id order by o.id desc limit 1), 'open') = 'open'
					group by c.help_case
					""")
			.param("ids", ids)
			.query((row) -> {
				referrals.put(row.getObject("help_case", UUID.class), row.getInt("number"));
			});
		return referrals;
	}

	private record Task(UUID subjectId, String task, String taskKey, String step, boolean approval) {

	}

}
