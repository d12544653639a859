package org.hakbang.cycle.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.hakbang.audit.ActorSource;
import org.hakbang.checklist.Approval;
import org.hakbang.checklist.StepDefinition;
import org.hakbang.cycle.StepStatus;
import org.hakbang.cycle.domain.Cycle;
import org.hakbang.engine.Bundles;
import org.hakbang.identity.Addressees;
import org.hakbang.identity.Role;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.Ids;
import org.hakbang.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells those who act next that a step has moved: the approver's side when it is
 * submitted, the focal points when it was decided. Nobody is told what they did
 * themselves.
 */
@Component
class StepNews {

	private final Notices notices;

	private final Addressees addressees;

	private final ActorSource actors;

	private final ObjectProvider<Bundles> bundles;

	private final Ids ids;

	StepNews(Notices notices, Addressees addressees, ActorSource actors, ObjectProvider<Bundles> bundles, Ids ids) {
		this.notices = notices;
		this.addressees = addressees;
		this.actors = actors;
		this.bundles = bundles;
		this.ids = ids;
	}

	void tell(Cycle cycle, String step, StepStatus status) {
		StepDefinition definition = this.bundles.getObject().get(cycle.bundle()).definition().step(step);
		UUID event = this.ids.next();
		for (PersonId person : whom(cycle, definition, status)) {
			if (!this.actors.actor().equals(Optional.of(person))) {
				this.notices.send(new NewNotice(person, "step-" + status.key(), cycle.territoryId(),
						"/cycles/" + cycle.id() + "/steps/" + step,
						List.of(String.valueOf(definition.number()), definition.title().in(Locale.ENGLISH)),
						"step:" + event));
			}
		}
	}

	private List<PersonId> whom(Cycle cycle, StepDefinition step, StepStatus status) {
		return switch (status) {
			case SUBMITTED -> approver(step.approval()).stream()
				.flatMap((role) -> this.addressees.holders(role, null, cycle.territoryId()).stream())
				.toList();
			case RETURNED, SIGNED_OFF -> this.addressees.holders(Role.FOCAL_POINT, null, cycle.territoryId());
			default -> List.of();
		};
	}

	private static List<Role> approver(Approval approval) {
		if (approval instanceof Approval.ByCommittee) {
			return List.of(Role.COMMITTEE_SECRETARY);
		}
		return (approval instanceof Approval.ByOfficer by) ? Role.ofKey(by.role()).stream().toList() : List.of();
	}

}
