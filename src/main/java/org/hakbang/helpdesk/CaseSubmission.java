package org.hakbang.helpdesk;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hakbang.approval.CanonicalJson;
import org.hakbang.approval.FrozenWords;
import org.hakbang.approval.ResolutionId;
import org.hakbang.approval.Resolutions;
import org.hakbang.approval.Submission;
import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.helpdesk.domain.CaseSteps;
import org.hakbang.identity.Access;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.springframework.stereotype.Component;

/**
 * Puts a step of a case before its officer. What is frozen names the case by its code and
 * holds no words about the person: it stays when the person is forgotten.
 */
@Component
class CaseSubmission {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CaseReading reading;

	private final CaseSteps steps;

	private final Resolutions resolutions;

	private final AnswerText words;

	private final People people;

	private final Access access;

	private final Clock clock;

	CaseSubmission(CaseReading reading, CaseSteps steps, Resolutions resolutions, AnswerText words, People people,
			Access access, Clock clock) {
		this.reading = reading;
		this.steps = steps;
		this.resolutions = resolutions;
		this.words = words;
		this.people = people;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * Submits; answers what stands against it, empty if it is submitted. The caller makes
	 * the engine call.
	 */
	List<Problem> submit(CaseFile file, StepDefinition step) {
		List<Standing> standings = CaseReading.own(step, this.reading.standings(file));
		List<Problem> unmet = standings.stream()
			.filter(CaseStepView::unmet)
			.map((standing) -> Problem.of(
					(standing.indicator().computed() == null) ? AnswerForm.firstField(standing.indicator()) : "",
					standing.evidenceMissing() ? "error.unmet-evidence" : "error.unmet", standing.indicator().code()))
			.toList();
		if (!unmet.isEmpty() || step.approval() instanceof Approval.NotNeeded) {
			return unmet;
		}
		int run = this.steps.submissions(file.id(), step.id()) + 1;
		PersonId actor = this.access.actor();
		Result<ResolutionId> put = this.resolutions.submit(new Submission(file.subject(), file.territory(), step.id(),
				step.number(), run, step.title(), step.approval(), actor, dossier(file, step, standings, actor, run)));
		return (put instanceof Result.Refused<ResolutionId> refused) ? refused.problems() : List.of();
	}

	private String dossier(CaseFile file, StepDefinition step, List<Standing> standings, PersonId actor, int run) {
		ObjectNode root = JSON.createObjectNode();
		FrozenWords.step(root, step);
		ObjectNode territory = root.putObject("territory")
			.put("country", file.territory().country())
			.put("code", file.territory().code());
		FrozenWords.put(territory, "name", file.desk().name());
		root.putObject("cycle")
			.put("id", file.id().toString())
			.put("title", file.row().code())
			.put("bundle", file.row().bundle());
		root.put("submittedBy", this.people.names(List.of(actor)).getOrDefault(actor, actor.toString()));
		root.put("submittedById", actor.toString());
		root.put("submittedAt", this.clock.instant().toString());
		root.put("run", run);
		ArrayNode indicators = root.putArray("indicators");
		standings.forEach((standing) -> indicator(indicators.addObject(), standing));
		return CanonicalJson.write(root);
	}

	private void indicator(ObjectNode node, Standing standing) {
		FrozenWords.indicator(node, standing, this.words);
		ArrayNode evidence = node.putArray("evidence");
		standing.evidence()
			.stream()
			.filter((document) -> document.supersededBy() == null)
			// What its sender called it may name the person.
			.forEach((document) -> FrozenWords.document(evidence.addObject(), document, document.id().toString()));
	}

}
