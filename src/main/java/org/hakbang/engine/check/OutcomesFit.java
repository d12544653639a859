package org.hakbang.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hakbang.checklist.Indicator.Option;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.TaskDefinition;

/**
 * A choice behind a task goes by the outcomes of that task, and a task with outcomes
 * leads to a choice. Outcomes that no flow asks for go the default way.
 */
final class OutcomesFit implements Check {

	private static final Pattern WORD = Pattern.compile("'([a-z0-9-]+)'");

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().stepsAndSides().toList()) {
			bundle.process(step.process()).ifPresent((file) -> {
				for (UserTask task : file.all(UserTask.class)) {
					step.task(task.getId()).ifPresent((described) -> check(file, task, described, findings));
				}
			});
		}
	}

	private static void check(ProcessFile file, UserTask task, TaskDefinition described, Findings findings) {
		Set<String> outcomes = new TreeSet<>(described.outcomes().stream().map(Option::id).toList());
		List<FlowNode> next = file.next(task);
		Set<String> asked = new HashSet<>();
		if (next.size() == 1 && next.get(0) instanceof ExclusiveGateway choice && file.outgoing(choice).size() > 1) {
			file.outgoing(choice).forEach((flow) -> asked.addAll(words(flow)));
		}
		else if (!outcomes.isEmpty()) {
			findings.add(file.path(), file.line(task),
					task.getId() + " has outcomes, so it leads to a choice (exclusive gateway) and nowhere else");
		}
		if (asked.isEmpty() && outcomes.isEmpty()) {
			return;
		}
		asked.stream()
			.filter((word) -> !outcomes.contains(word))
			.forEach((word) -> findings.add(file.path(), file.line(task),
					"behind " + task.getId() + " a flow asks for the outcome " + word + "; the task has "
							+ (outcomes.isEmpty() ? "none" : String.join(", ", outcomes))));
	}

	private static Set<String> words(SequenceFlow flow) {
		Set<String> words = new HashSet<>();
		if (flow.getConditionExpression() != null) {
			Matcher matcher = WORD.matcher(flow.getConditionExpression().getTextContent());
			while (matcher.find()) {
				words.add(matcher.group(1));
			}
		}
		return words;
	}

}
