package org.hakbang.slip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.hakbang.shared.Chore;
import org.hakbang.territory.Territories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds an office once, politely, when the day of its slip has passed and it was mailed
 * to an address. The link in the first mail cannot be sent again, so this one has its
 * own.
 */
@Component
class SlipReminders implements Chore {

	private static final int AT_ONCE = 200;

	private final AllSlips slips;

	private final SlipLinks links;

	private final SlipMail mail;

	private final SlipTrail trail;

	private final Territories territories;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SlipReminders(AllSlips slips, SlipLinks links, SlipMail mail, SlipTrail trail, Territories territories,
			TransactionTemplate transaction, Clock clock) {
		this.slips = slips;
		this.links = links;
		this.mail = mail;
		this.trail = trail;
		this.territories = territories;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "slip-reminders";
	}

	@Override
	public void run() {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		// No zone is a whole day ahead of this.
		LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
		for (Slip slip : this.slips.late(latest, AT_ONCE)) {
			LocalDate today = LocalDate.ofInstant(now, this.territories.country(slip.territory()).zone());
			if (slip.due().isBefore(today)) {
				this.transaction.executeWithoutResult((status) -> remind(slip, now));
			}
		}
	}

	private void remind(Slip seen, Instant now) {
		this.slips.lock(seen.id())
			.filter((slip) -> slip.status() == SlipStatus.OPEN && this.slips.reminded(slip.id(), now))
			.ifPresent((slip) -> {
				this.mail.remind(slip, this.links.make(slip));
				this.trail.reminded(slip);
			});
	}

}
