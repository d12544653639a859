package org.hakbang.helpdesk;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hakbang.checklist.CaseRules;
import org.hakbang.checklist.IntakeField;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.helpdesk.domain.Intakes;
import org.hakbang.privacy.OpenVault;
import org.hakbang.privacy.Vaults;
import org.hakbang.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what was answered at the door and opens it again. */
@Component
class IntakeVault {

	/** Answers are sealed for no place of their own, see {@link Vaults#seal}. */
	private static final String ANYWHERE = "";

	private final Intakes intakes;

	private final Vaults vaults;

	private final Prints prints;

	IntakeVault(Intakes intakes, Vaults vaults, Prints prints) {
		this.intakes = intakes;
		this.vaults = vaults;
		this.prints = prints;
	}

	/** All answers are sealed; what identifies nobody stands beside them as facts. */
	void save(HelpCase file, CaseRules rules, Map<String, List<String>> answers, Instant at, @Nullable PersonId by) {
		Map<String, List<String>> facts = new LinkedHashMap<>();
		for (IntakeField field : rules.fields()) {
			if (!field.personal() && answers.containsKey(field.id())) {
				facts.put(field.id(), answers.get(field.id()));
			}
		}
		this.intakes.save(file.caseId(), facts, this.vaults.seal(file.vault(), AnswersJson.bytes(answers)),
				this.prints.of(rules, answers), at, by);
	}

	/** The answers by field; the facts alone once the person is forgotten. */
	Map<String, List<String>> of(HelpCase file) {
		return of(List.of(file)).get(file.caseId());
	}

	/** The same of many cases at once. */
	Map<CaseId, Map<String, List<String>>> of(Collection<HelpCase> files) {
		List<CaseId> ids = files.stream().map(HelpCase::caseId).toList();
		Map<CaseId, Map<String, List<String>>> facts = this.intakes.facts(ids);
		Map<CaseId, byte[]> sealed = this.intakes.sealed(ids);
		Map<UUID, OpenVault> open = this.vaults.look(files.stream().map(HelpCase::vault).toList());
		Map<CaseId, Map<String, List<String>>> answers = new HashMap<>();
		for (HelpCase file : files) {
			Map<String, List<String>> said = new LinkedHashMap<>(facts.getOrDefault(file.caseId(), Map.of()));
			OpenVault vault = open.get(file.vault());
			byte[] bytes = sealed.get(file.caseId());
			if (vault != null && bytes != null) {
				said.putAll(AnswersJson.read(vault.open(ANYWHERE, bytes)));
			}
			answers.put(file.caseId(), said);
		}
		return answers;
	}

	/** What was sealed once; nothing if nobody can read it any more. */
	Map<String, List<String>> opened(HelpCase file, byte[] sealed) {
		return this.vaults.open(file.vault(), sealed).map(AnswersJson::read).orElse(Map.of());
	}

}
