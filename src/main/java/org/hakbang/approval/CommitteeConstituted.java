package org.hakbang.approval;

import java.time.LocalDate;
import java.util.List;

import org.hakbang.checklist.TaskCondition;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/**
 * {@code committee-constituted}: a roll of at least three seats, a chair and a quorum
 * rule. The country's first body is meant.
 */
@Component
class CommitteeConstituted implements TaskCondition {

	private final Committees committees;

	private final CommitteeRepository repository;

	private final Today today;

	CommitteeConstituted(Committees committees, CommitteeRepository repository, Today today) {
		this.committees = committees;
		this.repository = repository;
		this.today = today;
	}

	@Override
	public String name() {
		return "committee-constituted";
	}

	@Override
	public List<Problem> missing(Subject subject, TerritoryId territory) {
		LocalDate today = this.today.in(territory);
		return this.repository.find(territory, this.committees.body(territory, null))
			.map((committee) -> committee.missing(today))
			.orElseGet(() -> List.of(Problem.of("", "approval.missing.committee")));
	}

}
