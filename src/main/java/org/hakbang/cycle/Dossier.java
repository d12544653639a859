package org.hakbang.cycle;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hakbang.approval.CanonicalJson;
import org.hakbang.approval.FrozenWords;
import org.hakbang.checklist.Answer;
import org.hakbang.checklist.AnswerText;
import org.hakbang.checklist.EvidenceView;
import org.hakbang.checklist.Standing;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.checklist.ValueJson;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What an approver sees, as canonical JSON: the questions, the answers with who stated
 * and who entered them, the fingerprints of the documents. It must be readable without
 * the database, so names and words stand in it beside the ids.
 */
@Component
class Dossier {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final People people;

	private final AnswerText words;

	private final Clock clock;

	Dossier(People people, AnswerText words, Clock clock) {
		this.people = people;
		this.words = words;
		this.clock = clock;
	}

	String of(CycleFile file, StepDefinition step, List<Standing> standings, PersonId submitter, int run,
			Optional<ReportingPeriod> period) {
		Map<PersonId, String> names = this.people.names(people(standings, submitter));
		ObjectNode root = JSON.createObjectNode();
		FrozenWords.step(root, step);
		root.putObject("territory")
			.put("country", file.territoryId().country())
			.put("code", file.territoryId().code())
			.put("name", file.territory().name());
		ObjectNode cycle = root.putObject("cycle")
			.put("id", file.cycle().id().toString())
			.put("bundle", file.cycle().bundle());
		FrozenWords.put(cycle, "title", file.definition().title());
		root.put("submittedBy", names.getOrDefault(submitter, submitter.toString()));
		root.put("submittedById", submitter.toString());
		root.put("submittedAt", this.clock.instant().toString());
		root.put("run", run);
		period.ifPresent((known) -> root.putObject("period")
			.put("number", known.number())
			.put("from", known.span().from().toString())
			.put("to", known.span().to().toString())
			.put("due", known.due().toString()));
		ArrayNode indicators = root.putArray("indicators");
		standings.forEach((standing) -> indicator(indicators.addObject(), standing, names));
		return CanonicalJson.write(root);
	}

	private void indicator(ObjectNode node, Standing standing, Map<PersonId, String> names) {
		FrozenWords.indicator(node, standing, this.words);
		if (standing.provisional() && standing.provisionalUntil() != null) {
			node.put("provisionalUntil", standing.provisionalUntil().toString());
		}
		if (standing.value() != null) {
			node.set("valueJson", ValueJson.tree(standing.value()));
		}
		if (standing.aim() != null) {
			node.put("aimState", standing.aim().key());
		}
		if (standing.answer() != null) {
			answer(node, standing.answer(), names);
		}
		ArrayNode evidence = node.putArray("evidence");
		standing.evidence()
			.stream()
			.filter((document) -> document.supersededBy() == null)
			.forEach((document) -> document(evidence.addObject(), document));
	}

	private static void answer(ObjectNode node, Answer answer, Map<PersonId, String> names) {
		node.put("answerVersion", answer.version());
		node.put("note", answer.note());
		if (answer.notApplicable() != null) {
			node.put("notApplicable", answer.notApplicable());
		}
		if (answer.speaksOf() != null) {
			node.put("speaksOf", answer.speaksOf().toString());
		}
		node.put("statedBy", names.getOrDefault(answer.statedBy(), answer.statedBy().toString()));
		node.put("statedOffice", (answer.statedOffice() != null) ? answer.statedOffice() : "");
		node.put("enteredBy", names.getOrDefault(answer.enteredBy(), answer.enteredBy().toString()));
		node.put("enteredAt", answer.enteredAt().toString());
	}

	private static void document(ObjectNode node, EvidenceView document) {
		FrozenWords.document(node, document, document.name());
		if (document.speaksOf() != null) {
			node.put("speaksOf", document.speaksOf().toString());
		}
	}

	private static Collection<PersonId> people(List<Standing> standings, PersonId submitter) {
		Set<PersonId> people = new HashSet<>(Set.of(submitter));
		standings.forEach((standing) -> {
			if (standing.answer() != null) {
				people.add(standing.answer().statedBy());
				people.add(standing.answer().enteredBy());
			}
		});
		return people;
	}

}
