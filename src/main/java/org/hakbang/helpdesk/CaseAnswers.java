package org.hakbang.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hakbang.checklist.AnswerForm;
import org.hakbang.checklist.Answers;
import org.hakbang.checklist.Indicator;
import org.hakbang.identity.Access;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/**
 * From the fields of a form to answers of a case. Whoever works on it states and enters
 * them: applicants are in no list of people.
 */
@Component
class CaseAnswers {

	private final Answers answers;

	private final Access access;

	private final Today today;

	CaseAnswers(Answers answers, Access access, Today today) {
		this.answers = answers;
		this.access = access;
		this.today = today;
	}

	/**
	 * Saves what was entered for these indicators; blank ones are passed over. The caller
	 * has checked that the actor may, and rolls back unless done.
	 */
	CaseFinishing save(CaseFile file, List<Indicator> indicators, Map<String, List<String>> fields) {
		List<Problem> problems = new ArrayList<>();
		List<Answers.Entry> entries = new ArrayList<>();
		PersonId actor = this.access.actor();
		for (Indicator indicator : indicators) {
			AnswerForm.Read read = AnswerForm.read(indicator, fields, file.country().currency(),
					this.today.in(file.territory()));
			problems.addAll(read.problems());
			if (!read.blank()) {
				entries.add(new Answers.Entry(indicator.code(), read.basedOn(), read.value(), read.notApplicable(),
						read.note(), read.speaksOf(), actor, null, actor));
			}
		}
		if (!problems.isEmpty()) {
			return new CaseFinishing.Refused(problems);
		}
		Answers.Saving saving = this.answers.save(file.subject(), file.row().bundle(), entries);
		return (saving instanceof Answers.Saving.Conflicts both) ? new CaseFinishing.Conflicts(both.conflicts())
				: new CaseFinishing.Done(false, List.of());
	}

}
