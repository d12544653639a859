package org.hakbang.engine.check;

import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hakbang.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Each user task names one role that the product knows; a supplier names its office too.
 */
final class Roles implements ProcessCheck {

	@Override
	public void check(ProcessFile file, Findings findings) {
		for (UserTask task : file.all(UserTask.class)) {
			String problem = problem(task.getCamundaCandidateGroups());
			if (problem != null) {
				findings.add(file.path(), file.line(task), "task " + task.getId() + ": " + problem);
			}
		}
	}

	private static @Nullable String problem(@Nullable String written) {
		if (written == null || written.isBlank()) {
			return "camunda:candidateGroups must name the role that does it";
		}
		int colon = written.indexOf(':');
		Optional<Role> role = Role.ofKey((colon < 0) ? written : written.substring(0, colon));
		if (role.isEmpty()) {
			return "there is no role " + written;
		}
		boolean supplier = role.get() == Role.DATA_SUPPLIER;
		if (supplier && !written.matches("[a-z-]+:[a-z][a-z0-9-]*")) {
			return "a supplier names its office, as in supplier:hr";
		}
		// The desk of a case is known when it is opened, not when its process is drawn.
		return (!supplier && colon >= 0) ? "only a supplier names an office" : null;
	}

}
