package org.hakbang.engine.check;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;
import org.hakbang.identity.Role;

/**
 * A step that needs approval has exactly one task that submits; it leads to an approval
 * process that fits the approver, and from there back if it is not approved. A step that
 * needs none calls none.
 */
final class ApprovalFits implements Check {

	private static final Set<String> COMMITTEE = Set.of(Role.COMMITTEE_SECRETARY.key(), Role.COMMITTEE_CHAIR.key(),
			Role.COMMITTEE_MEMBER.key());

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().steps()) {
			bundle.process(step.process()).ifPresent((file) -> check(bundle, step, file, findings));
		}
	}

	private static void check(BundleModel bundle, StepDefinition step, ProcessFile file, Findings findings) {
		String checklist = bundle.checklist(step);
		List<TaskDefinition> submitting = step.tasks().stream().filter(TaskDefinition::submits).toList();
		List<CallActivity> approvals = file.all(CallActivity.class)
			.stream()
			.filter((call) -> Names.isApproval(String.valueOf(call.getCalledElement())))
			.toList();
		if (step.approval() instanceof Approval.NotNeeded) {
			approvals.forEach((call) -> findings.add(file.path(), file.line(call), "step " + step.id()
					+ " needs no approval (" + bundle.mainFile() + ") but calls " + call.getCalledElement()));
			return;
		}
		// Two that submit are refused where the checklist is read.
		if (submitting.size() != 1) {
			findings.add(checklist, bundle.line(checklist, "step", step.id()),
					"exactly one task submits the step (submits: true), here " + submitting.size() + " do");
		}
		if (approvals.size() != 1) {
			findings.add(file.path(), file.line(file.process()), "step " + step.id()
					+ " needs one approval (a call of an approval process), here are " + approvals.size());
		}
		if (submitting.size() == 1 && approvals.size() == 1) {
			CallActivity approval = approvals.get(0);
			around(file, submitting.get(0).id(), approval, findings);
			bundle.process(approval.getCalledElement())
				.ifPresent((called) -> approvers(step.approval(), file, approval, called, findings));
		}
	}

	private static void around(ProcessFile file, String submit, CallActivity approval, Findings findings) {
		file.find(submit, UserTask.class)
			.filter((task) -> !file.next(task).equals(List.of(approval)))
			.ifPresent((task) -> findings.add(file.path(), file.line(task),
					submit + " submits the step, so it leads to " + approval.getId() + " and nowhere else"));
		List<FlowNode> next = file.next(approval);
		boolean returns = next.size() == 1 && next.get(0) instanceof ExclusiveGateway gateway
				&& gateway.getDefault() != null && submit.equals(gateway.getDefault().getTarget().getId());
		if (!returns) {
			findings.add(file.path(), file.line(approval),
					approval.getId() + " must lead to an exclusive gateway whose default flow goes back to " + submit);
		}
	}

	private static void approvers(Approval approval, ProcessFile file, CallActivity call, ProcessFile called,
			Findings findings) {
		Set<String> wanted = (approval instanceof Approval.ByOfficer officer) ? Set.of(officer.role()) : COMMITTEE;
		boolean fits = !called.all(UserTask.class).isEmpty() && called.all(UserTask.class)
			.stream()
			.allMatch((task) -> wanted.contains(String.valueOf(task.getCamundaCandidateGroups())));
		if (!fits) {
			findings.add(file.path(), file.line(call),
					called.id() + " does not fit the approval asked for: its tasks must be for "
							+ String.join(" or ", wanted.stream().sorted().toList()));
		}
	}

}
