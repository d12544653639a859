package org.hakbang.slip;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.hakbang.audit.ActorSource;
import org.hakbang.identity.Access;
import org.hakbang.identity.PersonView;
import org.hakbang.identity.Role;
import org.hakbang.notification.NewNotice;
import org.hakbang.notification.Notices;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Text;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * A slip has come back: it waits for somebody to accept it, and the focal points know.
 */
@Component
class SlipReturns {

	private final AllSlips slips;

	private final SlipLinks links;

	private final SlipTrail trail;

	private final Notices notices;

	private final Access access;

	private final ActorSource actors;

	private final Territories territories;

	private final Clock clock;

	SlipReturns(AllSlips slips, SlipLinks links, SlipTrail trail, Notices notices, Access access, ActorSource actors,
			Territories territories, Clock clock) {
		this.slips = slips;
		this.links = links;
		this.trail = trail;
		this.notices = notices;
		this.access = access;
		this.actors = actors;
		this.territories = territories;
		this.clock = clock;
	}

	/** Saves what came; its links are closed, and whoever brought it needs no notice. */
	Slip came(Slip with) {
		Slip slip = with.status(SlipStatus.RETURNED, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.slips.save(slip);
		this.links.close(slip);
		this.trail.returned(slip);
		Optional<PersonId> by = this.actors.actor();
		String office = this.territories.country(slip.territory())
			.offices()
			.getOrDefault(slip.office(), Text.NONE)
			.in(Locale.ENGLISH);
		for (PersonView focalPoint : this.access.holders(Role.FOCAL_POINT, null, slip.territory())) {
			if (!by.equals(Optional.of(focalPoint.id()))) {
				this.notices.send(new NewNotice(focalPoint.id(), "slip-returned", slip.territory(),
						"/slips/" + slip.id(), List.of(office, slip.code().toString()), "slip-returned:" + slip.id()));
			}
		}
		return slip;
	}

}
