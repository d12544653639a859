package org.hakbang.helpdesk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hakbang.checklist.CycleDefinition;
import org.hakbang.checklist.IntakeField.Meaning;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.engine.Bundles;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.HelpCase;
import org.springframework.stereotype.Component;

/** Opens what a list says of its cases, for all of a page at once. */
@Component
class CaseLines {

	private final AllCases cases;

	private final IntakeVault intake;

	private final Bundles bundles;

	CaseLines(AllCases cases, IntakeVault intake, Bundles bundles) {
		this.cases = cases;
		this.intake = intake;
		this.bundles = bundles;
	}

	/** The lines in the order of what was found. */
	List<CaseLine> of(List<CaseRows.Row> found) {
		Map<UUID, HelpCase> files = this.cases.findAllById(found.stream().map(CaseRows.Row::id).toList())
			.stream()
			.collect(Collectors.toMap(HelpCase::id, Function.identity()));
		Map<CaseId, Map<String, List<String>>> answers = this.intake.of(files.values());
		return found.stream().map((row) -> {
			HelpCase file = files.get(row.id());
			return line(row, file, answers.get(file.caseId()));
		}).toList();
	}

	private CaseLine line(CaseRows.Row found, HelpCase file, Map<String, List<String>> answers) {
		CycleDefinition definition = this.bundles.get(file.bundle()).definition();
		List<String> names = definition.caseRules().said(Meaning.NAME, answers).toList();
		String at = found.step();
		StepDefinition step = (at != null) ? definition.step(at) : null;
		String status = found.status();
		return new CaseLine(file.caseId(), file.code(), names.isEmpty() ? file.code() : names.get(0), definition, step,
				(status != null) ? CaseStepStatus.valueOf(status) : null,
				definition.caseRules().said(Meaning.NEEDS, answers).toList(), file.receivedAt(), found.due(),
				file.closedAt());
	}

}
