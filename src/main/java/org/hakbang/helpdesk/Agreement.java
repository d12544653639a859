package org.hakbang.helpdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hakbang.audit.Trail;
import org.hakbang.audit.TrailEntry;
import org.hakbang.checklist.TaskCondition;
import org.hakbang.helpdesk.domain.Consents;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Problem;
import org.hakbang.shared.Result;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.Today;
import org.springframework.stereotype.Component;

/**
 * What people agree to. As a condition of a task: nobody works on a case before the
 * person has agreed (Senegal, law 2008-12: prior consent).
 */
@Component
class Agreement implements TaskCondition {

	private final Consents consents;

	private final Trail trail;

	private final Today today;

	private final Clock clock;

	Agreement(Consents consents, Trail trail, Today today, Clock clock) {
		this.consents = consents;
		this.trail = trail;
		this.today = today;
		this.clock = clock;
	}

	Result<CaseId> record(CaseFile file, boolean withdrawn, List<String> covers, String how, String typed,
			PersonId by) {
		List<Problem> problems = new ArrayList<>();
		LocalDate day = read(withdrawn, covers, how, typed, this.today.in(file.territory()), problems);
		if (!problems.isEmpty()) {
			return Result.refused(problems);
		}
		this.consents.record(file.id(), !withdrawn, withdrawn ? Set.of() : Set.copyOf(covers), how, day,
				this.clock.instant(), by);
		this.trail.record(withdrawn ? TrailEntry.of("consent.withdrawn", file.subject(), file.territory())
				: TrailEntry.of("consent.given", file.subject(), file.territory()));
		return Result.done(file.id());
	}

	/**
	 * The day of what a form says about consent, today if none was typed; problems under
	 * {@code covers}, {@code how} and {@code consentOn}.
	 */
	static LocalDate read(boolean withdrawn, List<String> covers, String how, String typed, LocalDate today,
			List<Problem> problems) {
		LocalDate day = day(typed, today, problems);
		if (!withdrawn && !covers.contains(ConsentView.HANDLING)) {
			problems.add(Problem.of("covers", "case.consent.covers-missing"));
		}
		if (!ConsentView.COVERS.containsAll(covers)) {
			problems.add(Problem.of("covers", "intake.option"));
		}
		if (!ConsentView.WAYS.contains(how)) {
			problems.add(Problem.of("how", "case.consent.how-missing"));
		}
		return day;
	}

	private static LocalDate day(String typed, LocalDate today, List<Problem> problems) {
		try {
			LocalDate day = typed.isEmpty() ? today : LocalDate.parse(typed);
			if (day.isAfter(today)) {
				problems.add(Problem.of("consentOn", "intake.date-ahead"));
			}
			return day;
		}
		catch (DateTimeParseException ex) {
			problems.add(Problem.of("consentOn", "intake.date"));
			return today;
		}
	}

	@Override
	public String name() {
		return "consent-recorded";
	}

	@Override
	public List<Problem> missing(Subject subject, TerritoryId territory) {
		return this.consents.now(CaseId.of(subject)).isPresent() ? List.of()
				: List.of(Problem.of("", "case.consent.missing"));
	}

}
