package org.hakbang.cycle;

import java.util.List;
import java.util.Optional;

import org.hakbang.audit.ActorSource;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.domain.ReportingPeriod;
import org.hakbang.identity.Addressees;
import org.hakbang.identity.Role;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.TerritoryId;
import org.springframework.stereotype.Component;

/** Tells the focal points that a report begins, and by when it is due. */
@Component
class ReportNews {

	private final Notices notices;

	private final Addressees addressees;

	private final ActorSource actors;

	ReportNews(Notices notices, Addressees addressees, ActorSource actors) {
		this.notices = notices;
		this.addressees = addressees;
		this.actors = actors;
	}

	/** Whoever began it by what they did sees so at once and need not be told. */
	void begun(CycleId cycle, TerritoryId territory, StepDefinition step, ReportingPeriod period) {
		for (PersonId person : this.addressees.holders(Role.FOCAL_POINT, null, territory)) {
			if (!this.actors.actor().equals(Optional.of(person))) {
				this.notices
					.send(new NewNotice(person, "report-begun", territory, "/cycles/" + cycle + "/steps/" + step.id(),
							List.of(String.valueOf(period.number()), period.span().from().toString(),
									period.span().to().toString(), period.due().toString()),
							"report-begun:" + cycle + ":" + step.id() + ":" + period.number()));
			}
		}
	}

}
