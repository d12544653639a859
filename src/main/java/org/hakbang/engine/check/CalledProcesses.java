package org.hakbang.engine.check;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.hakbang.checklist.StepDefinition;

/** What is called is there, and what is there is called. */
final class CalledProcesses implements Check {

	@Override
	public void check(BundleModel bundle, Findings findings) {
		for (StepDefinition step : bundle.definition().stepsAndSides().toList()) {
			if (bundle.process(step.process()).isEmpty()) {
				findings.add(bundle.cycleFile(), bundle.line(bundle.cycleFile(), "process", step.process()),
						"there is no process " + step.process());
			}
		}
		for (ProcessFile file : bundle.processes()) {
			for (CallActivity call : file.all(CallActivity.class)) {
				if (call.getCalledElement() == null || bundle.process(call.getCalledElement()).isEmpty()) {
					findings.add(file.path(), file.line(call),
							call.getId() + " calls " + call.getCalledElement() + ", which is not there");
				}
			}
		}
		uncalled(bundle, findings);
	}

	/** Approval processes are shared: not every cycle needs each of them. */
	private static void uncalled(BundleModel bundle, Findings findings) {
		Set<String> called = bundle.processes()
			.stream()
			.flatMap((file) -> file.all(CallActivity.class).stream())
			.map((call) -> String.valueOf(call.getCalledElement()))
			.collect(Collectors.toSet());
		called.add(bundle.definition().process());
		bundle.definition().sides().forEach((side) -> called.add(side.process()));
		bundle.processes()
			.stream()
			.filter((file) -> file.folder().equals(bundle.definition().key()) && !called.contains(file.id()))
			.forEach((file) -> findings.add(file.path(), file.line(file.process()),
					"nobody calls the process " + file.id()));
	}

}
