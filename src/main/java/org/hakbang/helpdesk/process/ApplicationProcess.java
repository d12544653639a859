package org.hakbang.helpdesk.process;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.desk.DeskId;
import org.hakbang.desk.Desks;
import org.hakbang.engine.StepPhase;
import org.hakbang.engine.SubjectProcess;
import org.hakbang.helpdesk.ApplicationId;
import org.hakbang.helpdesk.CaseSight;
import org.hakbang.helpdesk.domain.AllApplications;
import org.hakbang.helpdesk.domain.AllCases;
import org.hakbang.helpdesk.domain.FundingApplication;
import org.hakbang.helpdesk.domain.HelpCase;
import org.hakbang.shared.NotFound;
import org.hakbang.shared.Subject;
import org.hakbang.shared.TerritoryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Speaks to the engine for applications for outside money. All that others ask about one
 * is so because it is so of its case.
 */
@Component
class ApplicationProcess implements SubjectProcess {

	private final AllApplications applications;

	private final AllCases cases;

	private final Desks desks;

	/** Late: it reads what stands here. */
	private final ObjectProvider<CaseSight> sight;

	private final Clock clock;

	ApplicationProcess(AllApplications applications, AllCases cases, Desks desks, ObjectProvider<CaseSight> sight,
			Clock clock) {
		this.applications = applications;
		this.cases = cases;
		this.desks = desks;
		this.sight = sight;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return ApplicationId.KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return file(subject).territoryId();
	}

	@Override
	public String page(Subject subject) {
		return file(subject).caseId().page() + "#applications";
	}

	@Override
	public String taskPage(Subject subject, String task) {
		return file(subject).caseId().page() + "/applications/" + subject.id() + "/tasks/" + task;
	}

	/** As its case: that is what people look for. */
	@Override
	public String label(Subject subject) {
		return file(subject).code();
	}

	@Override
	public boolean visible(Subject subject) {
		return this.sight.getObject().visible(file(subject).caseId());
	}

	@Override
	public Optional<UUID> vault(Subject subject) {
		return Optional.of(file(subject).vault());
	}

	@Override
	public String bundle(Subject subject) {
		return file(subject).bundle();
	}

	@Override
	public String office(Subject subject) {
		return this.desks.get(new DeskId(file(subject).desk())).key();
	}

	@Override
	public void changed(Subject subject, String step, StepPhase phase) {
		// It has no steps: what becomes of it stands in its own row.
	}

	@Override
	public void ended(Subject subject) {
		this.applications.ended(subject.id(), this.clock.instant().atOffset(ZoneOffset.UTC));
	}

	private HelpCase file(Subject subject) {
		FundingApplication application = this.applications.findById(ApplicationId.of(subject).value())
			.orElseThrow(NotFound::new);
		return this.cases.findById(application.helpCase()).orElseThrow(NotFound::new);
	}

}
