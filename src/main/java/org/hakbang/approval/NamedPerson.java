package org.hakbang.approval;

import java.util.List;

import org.hakbang.identity.People;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;

/**
 * A person that a form names: chosen from those known in the territory, or {@code other}
 * with a name, who is then noted. A name alone is as clear as {@code other} with it.
 */
record NamedPerson(People people, TerritoryId territory) {

	Result<PersonId> in(Typed typed, String choice, String name) {
		if (typed.is(choice, "other") || (typed.get(choice).isEmpty() && !typed.get(name).isEmpty())) {
			Result<PersonId> noted = this.people.note(this.territory, typed.get(name), null);
			if (noted instanceof Result.Refused<PersonId> refused) {
				List<Problem> problems = refused.problems()
					.stream()
					.map((problem) -> new Problem(name, problem.message(), problem.args()))
					.toList();
				return Result.refused(problems);
			}
			return noted;
		}
		return typed.id(choice)
			.map(PersonId::new)
			.filter((id) -> this.people.of(this.territory).stream().anyMatch((known) -> known.id().equals(id)))
			.map(Result::done)
			.orElseGet(() -> Result.refused(Problem.of(choice, "approval.person.missing")));
	}

}
